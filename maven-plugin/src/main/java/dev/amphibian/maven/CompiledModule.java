package dev.amphibian.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What of a module lies in its folders: sources, and what was compiled from them. */
final class CompiledModule {

  private static final List<String> SOURCES = List.of(".java", ".kt", ".groovy", ".scala");

  /** Sources that need not leave a class file behind. */
  private static final Set<String> DESCRIPTIONS = Set.of("package-info.java", "module-info.java");

  private final MavenProject project;

  CompiledModule(MavenProject project) {
    this.project = project;
  }

  /** The folder of class files and resources. */
  Path classes() {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  /** The folder of the tests' class files and resources. */
  Path testClasses() {
    return Path.of(project.getBuild().getTestOutputDirectory());
  }

  /** Whether something is there to compile and wasn't compiled. */
  boolean isUncompiled() {
    return !holdsClasses(classes())
        && project.getCompileSourceRoots().stream()
            .anyMatch(root -> holds(Path.of(root), CompiledModule::isSource));
  }

  /** Whether a folder holds class files. */
  static boolean holdsClasses(Path folder) {
    return holds(folder, file -> file.getFileName().toString().endsWith(".class"));
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return SOURCES.stream().anyMatch(name::endsWith) && !DESCRIPTIONS.contains(name);
  }

  private static boolean holds(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(wanted);
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }
}
