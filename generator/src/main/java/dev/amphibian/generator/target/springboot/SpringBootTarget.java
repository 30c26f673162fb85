package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.target.Quoted;
import dev.amphibian.generator.target.SliceCode;
import dev.amphibian.generator.target.Target;
import dev.amphibian.generator.target.entry.Entries;
import dev.amphibian.generator.wiring.SpringGeneration;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;

/**
 * REST services of a function's routes, on the application's own web server; of a method that is
 * invoked by name, {@code POST /<function>}.
 */
public final class SpringBootTarget implements Target {

  private final List<String> profiles;
  private final String packageFolder;
  private final boolean aotCache;

  /**
   * Services of an application that is deployed with these profiles, weakest first; without any,
   * with those that its files activate.
   *
   * @param packageFolder where the image finds its jars, relative to the Dockerfile; empty for
   *     beside it, else with a slash at its end
   * @param aotCache whether the image keeps what Java has read and linked of the classes: from Java
   *     25 on its AOT cache (https://openjdk.org/jeps/514), before that a class data archive
   *     (https://openjdk.org/jeps/350)
   */
  public SpringBootTarget(List<String> profiles, String packageFolder, boolean aotCache) {
    this.profiles = List.copyOf(profiles);
    this.packageFolder = packageFolder;
    this.aotCache = aotCache;
  }

  @Override
  public String id() {
    return "spring-boot";
  }

  @Override
  public String startClass(WiredFunction function) {
    Names names = new Names(function.name());
    return names.packageName() + "." + names.className("Service");
  }

  /** Always Spring MVC: a service is what the application was, only smaller. */
  @Override
  public Wiring wiring(WiredFunction function) {
    return Wiring.MVC;
  }

  @Override
  public List<GeneratedFile> files(WiredFunction function, Codebase codebase) {
    if (aotCache && !SpringGeneration.hasCheckpoints(codebase)) {
      throw new UserProblem(
          "This Spring can't end a service before it answers, which making a cache takes",
          "amphibian.aotCache",
          "leave it out, or update to Spring 6.1 (Spring Boot 3.2)");
    }
    Deployment deployment = Deployment.of(function, codebase, profiles);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(main(function, codebase, deployment.probes()));
    if (function.isInvoked()) {
      files.addAll(Entries.files(function.inContext(), codebase));
    }
    files.add(dockerfile(deployment, JavaVersion.of(codebase), startClass(function)));
    files.add(ComposeFile.of(deployment));
    files.add(KubernetesFile.of(deployment));
    return files;
  }

  /** The environment variables that point a function to the servers that it needs, sorted. */
  public List<String> servers(WiredFunction function, Codebase codebase) {
    return Deployment.of(function, codebase, profiles).backing().stream()
        .flatMap(server -> server.settings().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private GeneratedFile main(WiredFunction function, Codebase codebase, Probes probes) {
    Names names = new Names(function.name());
    String packageName = names.packageName();
    String className = names.className("Service");
    Imports imports = new Imports(packageName, className);
    imports.use("dev.amphibian.spring.SliceService");
    imports.use("org.springframework.context.ConfigurableApplicationContext");
    SliceCode code = new SliceCode(function, codebase, packageName, imports);
    String slice =
        function.isInvoked()
            ? code.invoking(Entries.startClass(function, codebase))
            : code.serving();
    String text = "The REST service of " + function.describe() + ".";
    Service model =
        new Service(
            function.origin(),
            packageName,
            imports.lines(),
            Layout.javadoc(0, Layout.inJavadoc(text)),
            className,
            function.name(),
            slice,
            probes.kind() == Probes.Kind.ADAPTER ? "runWithProbes" : "run");
    return JavaFiles.of(packageName, className, model);
  }

  private GeneratedFile dockerfile(Deployment deployment, int javaVersion, String mainClass) {
    Dockerfile model =
        new Dockerfile(
            deployment.origin(),
            javaVersion,
            packageFolder,
            deployment.ports(),
            Quoted.values(deployment.fixedEnvironment()),
            Deployment.START_SECONDS,
            Quoted.all(deployment.probes().healthCheckArguments()),
            mainClass,
            aotCache);
    return new GeneratedFile("Dockerfile", Template.render(model));
  }
}
