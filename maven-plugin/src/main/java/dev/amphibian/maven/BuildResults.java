package dev.amphibian.maven;

import dev.amphibian.analyzer.KeptResults;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.JoinedResults;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.read.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What one execution of a goal found out in all modules of a build, written at its end as one
 * result. Safe for builds in parallel.
 */
final class BuildResults {

  private final Reactor reactor;
  private final SortedMap<String, Results> results = new TreeMap<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();
  private final SortedSet<String> ended = new TreeSet<>();

  private BuildResults(Reactor reactor) {
    this.reactor = reactor;
  }

  /** Those of this build and execution. */
  static BuildResults of(MavenSession session, MojoExecution execution) {
    SessionData data = session.getRepositorySession().getData();
    record Key(String goal, String execution) {}
    Key key = new Key(execution.getGoal(), execution.getExecutionId());
    synchronized (BuildResults.class) {
      BuildResults known = (BuildResults) data.get(key);
      if (known == null) {
        known = new BuildResults(new Reactor(session, execution));
        data.set(key, known);
      }
      return known;
    }
  }

  /** The modules of the build. */
  Reactor reactor() {
    return reactor;
  }

  /** Notes that a module has nothing to judge, or is left out on purpose. */
  synchronized void nothingIn(MavenProject project) {
    ended.add(reactor.name(project));
  }

  /** Notes the results of an application, and what decided about them. */
  synchronized void found(Results found, String fingerprint) {
    results.put(found.name(), found);
    fingerprints.put(found.name(), fingerprint);
  }

  /** Writes the results of all applications, if there are others than the top project's own. */
  synchronized void write(Path folder, Log log) {
    String top = reactor.name(reactor.top());
    if (!results.isEmpty() && !results.containsKey(top)) {
      List<NotRead> missing = missing();
      String joint = Fingerprint.of(List.of(fingerprints, missing));
      KeptResults kept = new KeptResults(folder, joint, joint);
      Results joined =
          Reports.keptOr(
              kept,
              () -> kept.written(unused -> JoinedResults.of(top, results.values(), missing)),
              log);
      Reports.summary(joined).forEach(log::info);
      log.info("Report of all: " + folder.resolve("report.html"));
    }
  }

  private List<NotRead> missing() {
    Set<String> judged =
        results.values().stream()
            .flatMap(each -> each.applications().stream())
            .flatMap(application -> application.modules().stream())
            .map(Application.Part::name)
            .collect(Collectors.toSet());
    List<String> missing =
        reactor.withCode().stream()
            .map(reactor::name)
            .filter(name -> !judged.contains(name) && !ended.contains(name))
            .sorted()
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new NotRead(
                new Place("pom.xml", 0),
                "Modules that this build didn't analyse, so that their entry points are missing: "
                    + String.join(", ", missing),
                "build them all: without -pl and -rf, and with the goal in each of them"));
  }
}
