package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallGraphBuilder;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application as the analyzer sees it.
 *
 * @param classFolders its own class files
 */
public record Application(
    List<Path> classFolders,
    Codebase codebase,
    BeanGraph beans,
    CallGraph calls,
    List<EntryPoint> entryPoints) {

  public Application {
    classFolders = List.copyOf(classFolders);
    entryPoints = List.copyOf(entryPoints);
  }

  /**
   * Reads an application.
   *
   * @param classFolders its own class files, separated as in a class path
   * @param classPath its jars, written so too, or a file that holds that text
   */
  public static Application read(String classFolders, String classPath) throws IOException {
    List<Path> folders = paths(classFolders).toList();
    Path file = Path.of(classPath);
    String jars = classPath.endsWith(".txt") ? Files.readString(file).strip() : classPath;
    Codebase codebase =
        CodebaseReader.read(
            new CodebaseInput(
                "application",
                Path.of("").toAbsolutePath(),
                folders,
                List.of(),
                paths(jars).filter(Files::isRegularFile).map(Application::jar).toList()));
    BeanGraph beans = BeanGraph.of(codebase);
    return new Application(
        folders,
        codebase,
        beans,
        CallGraphBuilder.build(codebase, beans),
        EntryPoints.of(codebase, FinderCatalogue.FINDERS).all());
  }

  private static Stream<Path> paths(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator)).filter(p -> !p.isEmpty()).map(Path::of);
  }

  private static Jar jar(Path file) {
    try {
      String name = file.getFileName().toString();
      return new Jar("", name, "", file, Files.size(file), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }
}
