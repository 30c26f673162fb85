package dev.amphibian.analyzer.benchmarks;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.SlicedCode;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One analysis without reports; prints how many seconds reading and slicing the code took, and how
 * many all rules took.
 *
 * <p>Argument: the folder with the application's classes, sources and run-time path.
 */
public final class RuleShare {

  private RuleShare() {}

  /** Runs the analysis. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    SlicedCode code =
        Analyzer.slice(AnalyzeOnce.input(Path.of(arguments[0]).toAbsolutePath()), Cache.none());
    long sliced = System.nanoTime();
    Analyzer.judge(code, List.of(PlatformCatalogue.named("aws-lambda")));
    long judged = System.nanoTime();
    System.out.println((sliced - start) / 1e9 + " " + (judged - sliced) / 1e9);
  }
}
