package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.Platform;
import java.util.List;

/**
 * What reports show, of one application or of all applications of a build. Unlike {@link Analysis}
 * it holds nothing of the code, so that a build can keep those of all its modules.
 *
 * @param name what was analysed
 * @param applications sorted by name
 * @param entryPoints sorted by id
 * @param load how much each entry point is assumed to be used
 */
public record Results(
    String name,
    List<Platform> platforms,
    List<Application> applications,
    List<Result> entryPoints,
    List<InApplications<NotRead>> notRead,
    Load load) {

  public Results {
    platforms = List.copyOf(platforms);
    applications = List.copyOf(applications);
    entryPoints = List.copyOf(entryPoints);
    notRead = List.copyOf(notRead);
  }

  /** The results of an analysis of which nothing is known but its classes: one module. */
  public static Results of(Analysis analysis) {
    Codebase codebase = analysis.codebase();
    Application.Part only = new Application.Part(codebase.name(), codebase.resources());
    return of(analysis.judgement(), new Application(codebase.name(), List.of(only)));
  }

  /** The results on an application, under the load that is assumed if nobody says any. */
  public static Results of(Judgement judgement, Application application) {
    return of(judgement, application, Load.ASSUMED);
  }

  /** The results on an application. */
  public static Results of(Judgement judgement, Application application, Load load) {
    List<String> name = List.of(application.name());
    List<Result> results =
        judgement.entryPoints().parallelStream()
            .map(
                judged ->
                    Result.of(judged, application.moduleOf(judged.slice().handlerType()), name))
            .toList();
    List<InApplications<NotRead>> notRead =
        judgement.notRead().stream().map(n -> new InApplications<>(n, name)).toList();
    return new Results(
        judgement.name(), judgement.platforms(), List.of(application), results, notRead, load);
  }
}
