package dev.amphibian.generator;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.verdict.Plan;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import dev.amphibian.generator.pack.Adapters;
import dev.amphibian.generator.source.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles, analyses and generates cases as a build would. */
final class Workshop {

  private static final Path LOCAL_REPOSITORY =
      Path.of(
          System.getProperty(
              "localRepository", System.getProperty("user.home") + "/.m2/repository"));
  static final List<Path> CLASS_PATH =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
          .map(Path::of)
          .toList();

  private final Path folder;

  Workshop(Path folder) {
    this.folder = folder;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Compiles the case and analyses it. */
  Analysis analyze(Case example) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.createDirectories(classes());
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      boolean isSource = file.getKey().endsWith(".java");
      Path path = folder.resolve(isSource ? "sources" : "classes").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (isSource) {
        sources.add(path);
      }
    }
    compile(sources, classes(), example.isNameless() ? "-g:none" : "-parameters");
    List<Path> folders = example.isNameless() ? List.of() : List.of(folder.resolve("sources"));
    return Analyzer.analyze(
        new CodebaseInput("shop", folder, List.of(classes()), folders, jars(example)),
        List.of(PlatformCatalogue.named("aws-lambda")));
  }

  private List<Jar> jars(Case example) throws IOException {
    List<Jar> jars = new ArrayList<>(jars());
    jars.removeIf(jar -> example.without().contains(jar.artifact()));
    if (!example.boot().isEmpty()) {
      jars.replaceAll(jar -> jar.artifact().equals("spring-boot") ? older(jar, example) : jar);
    }
    if (!example.library().isEmpty()) {
      Path jar = jar(compiledStubs(example.library()));
      jars.add(new Jar("org.other", "other", "1", jar, Files.size(jar), Files.size(jar)));
    }
    return jars;
  }

  private static Jar older(Jar jar, Case example) {
    return new Jar(
        jar.group(),
        jar.artifact(),
        example.boot(),
        jar.file(),
        jar.zippedBytes(),
        jar.unzippedBytes());
  }

  private Path compiledStubs(List<String> types) throws IOException {
    Path stubs = folder.resolve("stubs");
    List<Path> sources = new ArrayList<>();
    for (String type : types) {
      int dot = type.lastIndexOf('.');
      Path source = stubs.resolve("sources").resolve(type.replace('.', '/') + ".java");
      Files.createDirectories(source.getParent());
      String text = "package %s; public interface %s {}";
      Files.writeString(source, text.formatted(type.substring(0, dot), type.substring(dot + 1)));
      sources.add(source);
      if (type.endsWith("Processor")) {
        Path services = Files.createDirectories(stubs.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), type);
      }
    }
    Path compiled = Files.createDirectories(stubs.resolve("classes"));
    compile(sources, compiled);
    return compiled;
  }

  /** Writes the Java files of a target below a folder and compiles them to the classes. */
  static void compileGenerated(GeneratedTarget target, Path folder, Path classes)
      throws IOException {
    List<Path> sources = new ArrayList<>();
    for (GeneratedFile file : target.files()) {
      if (file.path().endsWith(".java")) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.content());
        sources.add(path);
      }
    }
    compile(sources, classes);
  }

  static void compile(List<Path> sources, Path target) throws IOException {
    compile(sources, target, "-parameters");
  }

  private static void compile(List<Path> sources, Path target, String names) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              names,
              "-proc:none",
              "-d",
              target.toString(),
              "-classpath",
              System.getProperty("java.class.path") + File.pathSeparator + target);
      boolean done =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new AssertionError("Can't compile " + sources);
      }
    }
  }

  /** The libraries that such an application has: those of the tests, less those for testing. */
  static List<Jar> jars() throws IOException {
    List<Jar> jars = new ArrayList<>();
    for (Path path : CLASS_PATH) {
      String text = path.toString().replace('\\', '/');
      if (path.startsWith(LOCAL_REPOSITORY)
          && text.endsWith(".jar")
          && !text.matches(
              ".*/(org/junit|org/assertj|com/tngtech|dev/amphibian|org/apiguardian|org/opentest4j|com/github/javaparser|org/freemarker|com/amazonaws|org/springframework/spring-test)/.*")) {
        List<String> names = new ArrayList<>();
        LOCAL_REPOSITORY.relativize(path).forEach(part -> names.add(part.toString()));
        int version = names.size() - 2;
        List<String> group = names.subList(0, version - 1);
        jars.add(
            new Jar(
                String.join(".", group),
                names.get(version - 1),
                names.get(version),
                path,
                Files.size(path),
                Files.size(path)));
      }
    }
    return jars;
  }

  /** A folder of classes as a jar. */
  static Path jar(Path classes) throws IOException {
    Path jar = Files.createTempFile("classes", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  /** What packages of the shop need beside its libraries. */
  static Adapters adapters(GeneratedProject project) throws IOException {
    Map<String, Path> adapters = new HashMap<>();
    for (GeneratedTarget target : project.function("the-shop").targets()) {
      for (String coordinates : Adapters.needed(project.analysis().codebase(), target)) {
        adapters.put(coordinates, onClassPath(coordinates.split(":", -1)[1]));
      }
    }
    return Adapters.of(adapters);
  }

  /** The artifact as this test itself has it: a jar, or in a build of all modules a folder. */
  private static Path onClassPath(String artifact) throws IOException {
    String module = artifact.replace("amphibian-", "adapters/");
    for (Path path : CLASS_PATH) {
      String text = path.toString().replace('\\', '/');
      if (text.endsWith(".jar") && path.getFileName().toString().startsWith(artifact + "-")) {
        return path;
      }
      if (text.endsWith(module + "/target/classes")) {
        return jar(path);
      }
    }
    throw new AssertionError("No " + artifact + " on the class path");
  }

  static Plan plan(Analysis analysis, Case example) {
    List<EntryPoint> points =
        example.functions().stream().map(label -> entryPoint(analysis, label)).toList();
    Budget budget = budget(example.budget(), example.asked());
    return new Plan(List.of(new PlannedFunction("the-shop", points, budget)));
  }

  private static EntryPoint entryPoint(Analysis analysis, String label) {
    List<EntryPoint> all = analysis.entryPoints().stream().map(Judged::entryPoint).toList();
    return all.stream()
        .filter(point -> point.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No " + label + " among " + all.stream().map(EntryPoint::label).toList()));
  }

  private static Budget budget(String text, String wiring) {
    if (text.isEmpty()) {
      return new Budget("", "", OptionalLong.empty(), OptionalLong.empty(), wiring);
    }
    String[] parts = text.split(" ");
    return new Budget(
        "",
        "",
        OptionalLong.of(Long.parseLong(parts[0]) << 20),
        OptionalLong.of(Long.parseLong(parts[1]) * 1000),
        wiring);
  }

  static GeneratedProject generate(Analysis analysis, Case example) {
    return generate(analysis, example, "");
  }

  static GeneratedProject generate(Analysis analysis, Case example, String packageFolder) {
    return generate(analysis, example, DeploymentSettings.withPackagesIn(packageFolder));
  }

  static GeneratedProject generate(Analysis analysis, Case example, DeploymentSettings settings) {
    return Generator.generate(analysis, plan(analysis, example), settings);
  }
}
