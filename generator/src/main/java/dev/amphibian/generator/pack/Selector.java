package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Folder;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.wiring.JsonLibrary;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compiles what was generated for a function and finds what of the application it needs. */
public final class Selector {

  private final GeneratedProject project;
  private final Codebase codebase;
  private final Adapters adapters;
  private final Compiler compiler;

  /**
   * For functions of a project.
   *
   * @param adapters files for everything that {@link Adapters#needed} names for the targets
   */
  public Selector(GeneratedProject project, Adapters adapters) {
    this.project = project;
    this.codebase = project.analysis().codebase();
    this.adapters = adapters;
    this.compiler = new Compiler(JavaVersion.of(codebase));
  }

  /** What a package of the function holds. */
  public Selection select(GeneratedFunction function, GeneratedTarget target) throws IOException {
    Path classes = Files.createTempDirectory("amphibian-classes");
    try {
      compile(target, classes);
      return select(function, target, classes);
    } finally {
      Folder.delete(classes);
    }
  }

  void compile(GeneratedTarget target, Path classes) throws IOException {
    List<GeneratedFile> sources =
        target.files().stream().filter(f -> f.path().startsWith(JavaFiles.ROOT)).toList();
    compiler.compile(sources, classPath(target), classes);
  }

  private List<Path> classPath(GeneratedTarget target) {
    return Stream.of(
            codebase.resources().stream(),
            codebase.libraries().jars().stream().map(jar -> jar.file()),
            adapters.files(codebase, target).stream())
        .flatMap(paths -> paths)
        .toList();
  }

  Selection select(GeneratedFunction function, GeneratedTarget target, Path classes) {
    if (target.wiring() == Wiring.DIRECT) {
      return new DirectSelection(codebase).select(mentioned(function, classes));
    }
    return new SpringSelection(project.analysis())
        .select(function.wired().controllers(), UnneededJars.on(target.id()));
  }

  /** What generated classes mention, and what the adapters for JSON and validation need. */
  private static Set<String> mentioned(GeneratedFunction function, Path classes) {
    Codebase generated =
        CodebaseReader.read(
            new CodebaseInput("generated", classes, List.of(classes), List.of(), List.of()));
    Set<String> names = new TreeSet<>(jsonTypes(function.wired().json()));
    if (function.wired().isValidated()) {
      names.add("org.hibernate.validator.HibernateValidator");
    }
    generated.types().forEach(type -> names.addAll(generated.libraries().references(type)));
    return names;
  }

  private static Set<String> jsonTypes(JsonLibrary json) {
    return switch (json) {
      case JACKSON_2 ->
          Set.of(
              "com.fasterxml.jackson.databind.json.JsonMapper",
              "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
              "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
              "com.fasterxml.jackson.module.paramnames.ParameterNamesModule");
      case JACKSON_3 -> Set.of("tools.jackson.databind.json.JsonMapper");
    };
  }
}
