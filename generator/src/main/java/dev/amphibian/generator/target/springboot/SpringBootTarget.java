package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.target.SliceCode;
import dev.amphibian.generator.target.Target;
import dev.amphibian.generator.target.entry.EntryFiles;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.List;

/** REST services of one route each, on the application's own web server. */
public final class SpringBootTarget implements Target {

  private static final int DEFAULT_PORT = 8080;

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
    return List.of(main(function, codebase), dockerfile(function, codebase));
  }

  private GeneratedFile main(WiredFunction function, Codebase codebase) {
    Names names = new Names(function.name());
    String packageName = names.packageName();
    String className = names.className("Service");
    Imports imports = new Imports(packageName, className);
    imports.use("dev.amphibian.spring.SliceService");
    String slice = new SliceCode(function, codebase, packageName, imports).serving();
    String text = "The REST service of " + function.trigger().describe() + ".";
    Service model =
        new Service(
            EntryFiles.origin(function),
            packageName,
            imports.lines(),
            Layout.javadoc(0, Layout.inJavadoc(text)),
            className,
            function.name(),
            slice);
    return JavaFiles.of(packageName, className, model);
  }

  private GeneratedFile dockerfile(WiredFunction function, Codebase codebase) {
    Dockerfile model =
        new Dockerfile(
            EntryFiles.origin(function),
            JavaVersion.of(codebase),
            port(codebase),
            startClass(function));
    return new GeneratedFile("Dockerfile", Template.render(model));
  }

  private static int port(Codebase codebase) {
    return codebase
        .settings()
        .get("server.port")
        .filter(port -> port.matches("[1-9]\\d{0,4}"))
        .map(Integer::valueOf)
        .orElse(DEFAULT_PORT);
  }
}
