package dev.amphibian.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where a module's sources lie. */
final class ModuleSources {

  private ModuleSources() {}

  /** The folders of Java sources, generated ones included. */
  static List<Path> of(MavenProject project) {
    List<Path> sources = new ArrayList<>();
    project.getCompileSourceRoots().stream().map(Path::of).forEach(sources::add);
    sources.addAll(generated(project));
    return sources;
  }

  /** Folders that a generator adds to the build only while it runs: they are there after it. */
  private static List<Path> generated(MavenProject project) {
    Path folder = Path.of(project.getBuild().getDirectory(), "generated-sources");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.list(folder)) {
      return below
          .flatMap(f -> Stream.of(f, f.resolve("java"), f.resolve("src/main/java")))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The folder of what a web application serves, whether it is there or not. */
  static Path webFolder(MavenProject project) {
    Plugin plugin = project.getPlugin("org.apache.maven.plugins:maven-war-plugin");
    Object configuration = plugin == null ? null : plugin.getConfiguration();
    Xpp3Dom folder =
        configuration instanceof Xpp3Dom dom ? dom.getChild("warSourceDirectory") : null;
    String given = folder == null ? null : folder.getValue();
    return project.getBasedir().toPath().resolve(given == null ? "src/main/webapp" : given);
  }
}
