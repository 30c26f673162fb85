package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What the modules of one build had for one execution of a goal, whichever of them ends last: only
 * then is it known that none had anything. Safe for builds in parallel.
 */
final class ModuleOutcomes {

  private final Set<String> open;
  private final Set<String> named = new TreeSet<>();
  private final Set<String> known = new TreeSet<>();
  private boolean isSomethingGenerated;
  private @Nullable UserProblem problem;

  private ModuleOutcomes(Set<String> open) {
    this.open = open;
  }

  /** Those of this build and execution. */
  static ModuleOutcomes of(MavenSession session, MojoExecution execution) {
    SessionData data = session.getRepositorySession().getData();
    record Key(String goal, String execution) {}
    Key key = new Key(execution.getGoal(), execution.getExecutionId());
    if (data.get(key) == null) {
      data.set(key, null, new ModuleOutcomes(modules(session, execution)));
    }
    return (ModuleOutcomes) data.get(key);
  }

  private static Set<String> modules(MavenSession session, MojoExecution execution) {
    Set<String> modules = new TreeSet<>();
    for (MavenProject project : session.getProjects()) {
      if (!project.getPackaging().equals("pom") && Executions.runsIn(project, execution)) {
        modules.add(project.getId());
      }
    }
    return modules;
  }

  /** Notes which of the named entry points a module has. */
  synchronized void looked(Collection<String> asked, Collection<String> found) {
    named.addAll(asked);
    known.addAll(found);
  }

  /** Notes that a module generated something. */
  synchronized void generated() {
    isSomethingGenerated = true;
  }

  /** Notes why a module generated nothing; the first counts, or a grave one. */
  synchronized void failed(UserProblem why, boolean isGrave) {
    if (problem == null || isGrave) {
      problem = why;
    }
  }

  /** Ends a module; for the last one, the problem of the whole build. */
  synchronized Optional<UserProblem> end(MavenProject project) {
    boolean wasOpen = open.remove(project.getId());
    if (!wasOpen || !open.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> unknown = named.stream().filter(name -> !known.contains(name)).findFirst();
    if (unknown.isPresent() && (isSomethingGenerated || problem != null)) {
      return Optional.of(
          new UserProblem(
              "No entry point has this id",
              unknown.get(),
              "take an id from analysis.json, such as com.acme.Parts#find"));
    }
    return isSomethingGenerated ? Optional.empty() : Optional.ofNullable(problem);
  }
}
