package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import dev.amphibian.generator.output.Folder;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.wiring.JsonLibrary;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes, compiles and packs all functions of a project. */
public final class Packer {

  private final GeneratedProject project;
  private final Codebase codebase;
  private final Adapters adapters;
  private final Compiler compiler;

  private Packer(GeneratedProject project, Adapters adapters) {
    this.project = project;
    this.codebase = project.analysis().codebase();
    this.adapters = adapters;
    this.compiler = new Compiler(JavaVersion.of(codebase));
  }

  /**
   * Fills {@code <target>/<function>/} below a folder with sources and packages.
   *
   * @param adapters files for everything that {@link Adapters#needed} names for the targets
   * @throws dev.amphibian.analyzer.problem.UserProblem if there is no compiler, or the folder can't
   *     be written to
   */
  public static Packages pack(GeneratedProject project, Adapters adapters, Path folder) {
    Packer packer = new Packer(project, adapters);
    List<Package> packages = new ArrayList<>();
    for (GeneratedFunction function : project.functions()) {
      for (GeneratedTarget target : function.targets()) {
        Path place = folder.resolve(target.id()).resolve(function.name());
        packages.add(packer.packed(function, target, place));
      }
    }
    return new Packages(packages);
  }

  private Package packed(GeneratedFunction function, GeneratedTarget target, Path place) {
    List<Package> made = new ArrayList<>();
    Folder.replace(place, empty -> made.add(fill(function, target, empty, place)));
    return made.get(0);
  }

  private Package fill(GeneratedFunction function, GeneratedTarget target, Path folder, Path place)
      throws IOException {
    GeneratedProject.write(target.files(), folder);
    Path classes = Files.createTempDirectory("amphibian-classes");
    try {
      compiler.compile(sources(target), classPath(target), classes);
      Selection selection = selection(function, target, classes);
      SortedMap<String, Path> jars = Contents.named(adapters.files(codebase, target), selection);
      Archive archive = new Archive();
      new Contents(codebase).addClasses(archive, classes, selection.types());
      PackageForm form = PackageForm.of(target.id());
      return form.write(function, target, archive, jars, folder, place);
    } finally {
      Folder.delete(classes);
    }
  }

  private static List<GeneratedFile> sources(GeneratedTarget target) {
    return target.files().stream().filter(f -> f.path().startsWith(JavaFiles.ROOT)).toList();
  }

  private List<Path> classPath(GeneratedTarget target) {
    return Stream.of(
            codebase.resources().stream(),
            codebase.libraries().jars().stream().map(jar -> jar.file()),
            adapters.files(codebase, target).stream())
        .flatMap(paths -> paths)
        .toList();
  }

  private Selection selection(GeneratedFunction function, GeneratedTarget target, Path classes) {
    if (target.wiring() == Wiring.DIRECT) {
      return new DirectSelection(codebase).select(mentioned(function, classes));
    }
    return new SpringSelection(project.analysis())
        .select(function.wired().controllers(), UnneededJars.on(target.id()));
  }

  /** What generated classes mention, and what the JSON adapter behind them needs. */
  private static Set<String> mentioned(GeneratedFunction function, Path classes) {
    Codebase generated =
        CodebaseReader.read(
            new CodebaseInput("generated", classes, List.of(classes), List.of(), List.of()));
    Set<String> names = new TreeSet<>(jsonTypes(function.wired().json()));
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
