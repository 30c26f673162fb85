package dev.amphibian.generator;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.verdict.Plan;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The garage without what acts on every route or needs a database: with those, nothing but Spring
 * MVC keeps its behaviour.
 */
final class OpenGarage {

  private static final Path SOURCES = Path.of("../adapters/spring/src/test/java");
  private static final Path OLDER = Path.of("../adapters/spring-boot2/src/test/java");
  static final String PACKAGE = "dev.amphibian.spring.garage";
  static final String APPLICATION = PACKAGE + ".GarageApplication";
  private static final String FOLDER = PACKAGE.replace('.', '/');
  private static final Set<String> CLOSED =
      Set.of(
          "Gates.java",
          "Security.java",
          "OfficeController.java",
          "Problems.java",
          "Job.java",
          "JobController.java",
          "Jobs.java",
          "Workshop.java");

  private final Path folder;

  OpenGarage(Path folder) {
    this.folder = folder;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Compiles the garage and analyses it. */
  Analysis analyze() throws IOException {
    Path sources = folder.resolve("sources");
    Path target = Files.createDirectories(sources.resolve(FOLDER));
    List<Path> copies = new ArrayList<>();
    for (Path source : garage()) {
      Path copy = target.resolve(source.getFileName());
      copies.add(Files.writeString(copy, Case.forThisBoot(Files.readString(forThisBoot(source)))));
    }
    Workshop.compile(copies, Files.createDirectories(classes()));
    return Analyzer.analyze(
        new CodebaseInput("garage", folder, List.of(classes()), List.of(sources), Workshop.jars()),
        List.of(PlatformCatalogue.named("aws-lambda")));
  }

  /** Where Boot 2 lacks a type, another file of the same name stands for it. */
  private static Path forThisBoot(Path source) {
    Path older = OLDER.resolve(FOLDER).resolve(source.getFileName());
    return Case.BOOT == 2 && Files.exists(older) ? older : source;
  }

  private static List<Path> garage() throws IOException {
    try (Stream<Path> all = Files.list(SOURCES.resolve(FOLDER))) {
      return all.filter(file -> !CLOSED.contains(file.getFileName().toString())).sorted().toList();
    }
  }

  /** The functions of all entry points that can have this wiring, compiled. */
  List<GeneratedFunction> functions(Analysis analysis, Wiring wiring) throws IOException {
    List<PlannedFunction> planned = new ArrayList<>();
    for (Judged judged : analysis.entryPoints()) {
      EntryPoint entryPoint = judged.entryPoint();
      String name = entryPoint.label().replaceAll("[^A-Za-z0-9]+", "-") + "-" + wiring.label();
      Budget budget =
          new Budget("", "", OptionalLong.empty(), OptionalLong.empty(), wiring.label());
      planned.add(new PlannedFunction(name, List.of(entryPoint), budget));
    }
    GeneratedProject project =
        Generator.generate(analysis, new Plan(planned), DeploymentSettings.withPackagesIn(""));
    compile(project.functions());
    return project.functions();
  }

  /** One function {@code the-shop} of all entry points, by Spring MVC. */
  static GeneratedProject whole(Analysis analysis) {
    List<EntryPoint> all = analysis.entryPoints().stream().map(Judged::entryPoint).toList();
    Budget budget =
        new Budget("", "", OptionalLong.empty(), OptionalLong.empty(), Wiring.MVC.label());
    Plan plan = new Plan(List.of(new PlannedFunction("the-shop", all, budget)));
    return Generator.generate(analysis, plan, DeploymentSettings.withPackagesIn(""));
  }

  private void compile(List<GeneratedFunction> functions) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (GeneratedFunction function : functions) {
      for (GeneratedFile file : function.target("aws-lambda").files()) {
        if (file.path().endsWith(".java")) {
          Path path = folder.resolve("generated").resolve(file.path());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.content());
          sources.add(path);
        }
      }
    }
    if (!sources.isEmpty()) {
      Workshop.compile(sources, classes());
    }
  }
}
