package dev.amphibian.maven;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The only class that knows both Maven and the analyzer's input. */
final class MavenCodebase {

  private static final Set<String> RUN_TIME =
      Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

  private MavenCodebase() {}

  /**
   * The codebase of a module: its own classes and those of the reactor's modules that it depends
   * on; everything else at run time is a library.
   */
  static CodebaseInput of(MavenProject project, MavenSession session) {
    List<Path> classes = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    List<Path> web = new ArrayList<>();
    List<Jar> jars = new ArrayList<>();
    add(project, classes, sources, web);
    Map<String, MavenProject> siblings = siblings(session);
    for (Artifact artifact : project.getArtifacts()) {
      if (RUN_TIME.contains(artifact.getScope())) {
        Optional<MavenProject> sibling = Optional.ofNullable(siblings.get(key(artifact)));
        if (sibling.isPresent()) {
          add(sibling.get(), classes, sources, web);
        } else {
          jar(artifact).ifPresent(jars::add);
        }
      }
    }
    Path root = Path.of(session.getExecutionRootDirectory());
    Path own = project.getBasedir().toPath();
    return new CodebaseInput(
        project.getArtifactId(),
        own.startsWith(root) && siblings.size() > 1 ? root : own,
        classes,
        sources,
        jars,
        web);
  }

  private static void add(
      MavenProject project, List<Path> classes, List<Path> sources, List<Path> web) {
    classes.add(Path.of(project.getBuild().getOutputDirectory()));
    project.getCompileSourceRoots().stream().map(Path::of).forEach(sources::add);
    generated(project).forEach(sources::add);
    web.add(webFolder(project));
  }

  private static Path webFolder(MavenProject project) {
    Plugin plugin = project.getPlugin("org.apache.maven.plugins:maven-war-plugin");
    Object configuration = plugin == null ? null : plugin.getConfiguration();
    Xpp3Dom folder =
        configuration instanceof Xpp3Dom dom ? dom.getChild("warSourceDirectory") : null;
    String given = folder == null ? null : folder.getValue();
    return project.getBasedir().toPath().resolve(given == null ? "src/main/webapp" : given);
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

  private static Map<String, MavenProject> siblings(MavenSession session) {
    Map<String, MavenProject> siblings = new TreeMap<>();
    session.getProjects().forEach(p -> siblings.put(key(p.getArtifact()), p));
    return siblings;
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
  }

  private static Optional<Jar> jar(Artifact artifact) {
    File file = artifact.getFile();
    if (file == null || !file.isFile() || !file.getName().endsWith(".jar")) {
      return Optional.empty();
    }
    return Optional.of(
        new Jar(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getVersion(),
            file.toPath(),
            file.length(),
            unzipped(file)));
  }

  private static long unzipped(File file) {
    try (ZipFile zip = new ZipFile(file)) {
      long sum = 0;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        sum += Math.max(0, entries.nextElement().getSize());
      }
      return sum;
    } catch (IOException e) {
      return file.length();
    }
  }
}
