package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.SourceFile;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Folder;
import dev.amphibian.generator.pack.Adapters;
import dev.amphibian.generator.pack.Resources;
import dev.amphibian.generator.pack.Selection;
import dev.amphibian.generator.pack.Selector;
import dev.amphibian.generator.target.JavaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes each function of a project as a module that builds without Amphibian's plugin. */
public final class Ejector {

  private static final String RESOURCES = "src/main/resources/";

  private final Codebase codebase;
  private final Adapters adapters;
  private final Build build;
  private final ModuleFiles written;
  private final Resolver resolver;
  private final Selector selector;
  private final ModuleSources sources;

  /**
   * For functions of a project.
   *
   * @param adapters files for everything that {@link Adapters#needed} names for the targets
   */
  public Ejector(GeneratedProject project, Adapters adapters, Build build, Resolver resolver) {
    this.codebase = project.analysis().codebase();
    this.adapters = adapters;
    this.build = build;
    this.written = new ModuleFiles(project.analysis(), build);
    this.resolver = resolver;
    this.selector = new Selector(project, adapters);
    this.sources = new ModuleSources(codebase, build.processed());
  }

  /**
   * Replaces a folder with the module of a function for a target.
   *
   * @throws dev.amphibian.analyzer.problem.UserProblem if a class has no source, there is no
   *     compiler, or the folder can't be written to
   */
  public void eject(GeneratedFunction function, GeneratedTarget target, Path place) {
    Folder.replace(place, empty -> fill(function, target, empty));
  }

  private void fill(GeneratedFunction function, GeneratedTarget target, Path folder)
      throws IOException {
    Selection selection = selector.select(function, target);
    SortedMap<String, SourceFile> files = sources.of(selection.types());
    Dependencies dependencies = dependencies(target, selection, files);
    GeneratedProject.write(written.of(function, target, dependencies), folder);
    SortedMap<String, Path> copied = new TreeMap<>();
    files.forEach((path, source) -> copied.put(JavaFiles.ROOT + path, source.file()));
    Resources.in(codebase.resources()).forEach((path, file) -> copied.put(RESOURCES + path, file));
    for (Map.Entry<String, Path> file : copied.entrySet()) {
      Path copy = folder.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.copy(file.getValue(), copy);
    }
  }

  private Dependencies dependencies(
      GeneratedTarget target, Selection selection, SortedMap<String, SourceFile> files) {
    List<Path> packed = new ArrayList<>(selection.jars().stream().map(Jar::file).toList());
    packed.addAll(adapters.files(codebase, target));
    List<Path> others = new ArrayList<>(build.compileOnly());
    codebase.libraries().jars().stream()
        .map(Jar::file)
        .filter(jar -> !packed.contains(jar))
        .forEach(others::add);
    return resolver.declare(packed, new CompileOnly(files.values()).among(others));
  }
}
