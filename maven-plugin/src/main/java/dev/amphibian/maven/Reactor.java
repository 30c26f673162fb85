package dev.amphibian.maven;

import dev.amphibian.maven.Applications.Kind;
import dev.amphibian.maven.Applications.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build: those that Maven builds now, for one execution of a goal, and those that
 * {@code -pl} or {@code -rf} left out.
 */
final class Reactor {

  private static final Set<String> NOT_AT_RUN_TIME = Set.of("test", "provided", "system", "import");

  private final MavenProject top;
  private final SortedMap<String, MavenProject> all = new TreeMap<>();
  private final SortedSet<String> built = new TreeSet<>();
  private final SortedSet<String> judging = new TreeSet<>();
  private final Applications applications;
  private final Path folder;

  Reactor(MavenSession session, MojoExecution execution) {
    List<MavenProject> known =
        session.getAllProjects() == null ? session.getProjects() : session.getAllProjects();
    known.forEach(project -> all.put(key(project), project));
    session.getProjects().forEach(project -> built.add(key(project)));
    session.getProjects().stream()
        .filter(project -> Executions.runsIn(project, execution))
        .forEach(project -> judging.add(key(project)));
    top =
        known.stream()
            .filter(MavenProject::isExecutionRoot)
            .findFirst()
            .orElse(session.getTopLevelProject());
    applications = new Applications(all.values().stream().map(this::member).toList());
    folder =
        TopFolder.of(
            top.getBasedir().toPath(),
            known.stream().map(project -> project.getBasedir().toPath()).toList());
  }

  private Member member(MavenProject project) {
    Set<String> needs =
        project.getDependencies().stream()
            .filter(dependency -> !NOT_AT_RUN_TIME.contains(String.valueOf(dependency.getScope())))
            .map(Reactor::key)
            .collect(Collectors.toSet());
    return new Member(
        key(project), judging.contains(key(project)) ? kind(project) : Kind.NOTHING, needs);
  }

  /**
   * By what is there before anything is built: what others have built meanwhile must not decide.
   */
  private static Kind kind(MavenProject project) {
    return switch (project.getPackaging()) {
      case "pom" -> Kind.NOTHING;
      case "ear" -> Kind.ENTERPRISE;
      case "war" -> Kind.DEPLOYED;
      default -> {
        boolean hasCode =
            Files.isDirectory(project.getBasedir().toPath().resolve("src/main"))
                || Files.isDirectory(Path.of(project.getBuild().getSourceDirectory()));
        boolean runs = Executions.makesRunnable(project);
        yield runs ? Kind.DEPLOYED : hasCode ? Kind.CLASSES : Kind.NOTHING;
      }
    };
  }

  /** What identifies a module: group, artifact, version. */
  static String key(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
  }

  private static String key(Dependency dependency) {
    return dependency.getGroupId()
        + ":"
        + dependency.getArtifactId()
        + ":"
        + dependency.getVersion();
  }

  /** The module that an artifact comes from, built now or not. */
  Optional<MavenProject> module(org.eclipse.aether.artifact.Artifact artifact) {
    return Optional.ofNullable(
        all.get(
            artifact.getGroupId()
                + ":"
                + artifact.getArtifactId()
                + ":"
                + artifact.getBaseVersion()));
  }

  /** The project that stands for the whole build. */
  MavenProject top() {
    return top;
  }

  /** The folder to which places are relative. */
  Path folder() {
    return folder;
  }

  /** Whether Maven builds a module now. */
  boolean isBuilt(MavenProject project) {
    return built.contains(key(project));
  }

  /** The applications that a module is judged in, by name; itself if it is one. */
  List<String> applicationsWith(MavenProject project) {
    return applications.holding(key(project)).stream().map(all::get).map(this::name).toList();
  }

  /** Whether a module is judged by itself, with what it depends on. */
  boolean isApplication(MavenProject project) {
    return applications.isApplication(key(project));
  }

  /** The artifact id, with the group where another module has the same one. */
  String name(MavenProject project) {
    boolean isUnique =
        all.values().stream()
                .filter(other -> other.getArtifactId().equals(project.getArtifactId()))
                .count()
            == 1;
    return isUnique
        ? project.getArtifactId()
        : project.getGroupId() + ":" + project.getArtifactId();
  }

  /** All modules that could hold entry points, built now or not. */
  Collection<MavenProject> withCode() {
    return all.values().stream().filter(project -> kind(project) != Kind.NOTHING).toList();
  }
}
