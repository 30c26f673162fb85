package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Judgement;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.analysis.SlicedCode;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.Fingerprint;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.PlatformChoice;
import dev.amphibian.analyzer.problem.UserProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The analysis of one application, reports included.
 *
 * @param notRead what can't even be handed to the analyzer
 * @param platforms the platforms to judge for
 * @param load how much each entry point is assumed to be used
 * @param folder where to write the reports
 */
public record ReportedAnalysis(
    CodebaseInput input,
    Application application,
    List<NotRead> notRead,
    PlatformChoice platforms,
    Load load,
    Path folder) {

  /**
   * How many class files make an application large: then a Java process of its own, in which less
   * is compiled, takes less time than starting it costs.
   */
  private static final int LARGE = 1_000;

  public ReportedAnalysis {
    notRead = List.copyOf(notRead);
  }

  /** The reports, and what decides whether they hold. */
  public KeptResults kept() {
    String code = Fingerprint.of(input);
    return new KeptResults(
        folder, code, Fingerprint.of(List.of(code, application, notRead, platforms.text(), load)));
  }

  /**
   * Analyses and writes the reports; a large application in a process of its own.
   *
   * @param kept {@link #kept}, which takes as long as reading all files
   * @throws UserProblem if there are no compiled classes, a platform is unknown, or the folder
   *     can't be written
   */
  public Results run(KeptResults kept) {
    return isLarge() ? new AnalysisProcess(this, kept).run() : runHere(kept);
  }

  Results runHere(KeptResults kept) {
    List<Platform> chosen = platforms.platforms();
    return kept.written(
        cache -> {
          SlicedCode code = kept.slices(cache, () -> Analyzer.slice(input, cache));
          return results(Analyzer.judge(code, chosen));
        });
  }

  /** The analysis alone, here and without reports. */
  public Analysis analysis() {
    return Analyzer.analyze(input, platforms.platforms(), KeptResults.cache(folder));
  }

  /** What reports say of what was judged of the application. */
  public Results results(Judgement judgement) {
    List<NotRead> all = new ArrayList<>(notRead);
    all.addAll(judgement.notRead());
    return Results.of(
        new Judgement(judgement.name(), judgement.platforms(), judgement.entryPoints(), all),
        application,
        load);
  }

  private boolean isLarge() {
    return input.classFiles() >= LARGE;
  }
}
