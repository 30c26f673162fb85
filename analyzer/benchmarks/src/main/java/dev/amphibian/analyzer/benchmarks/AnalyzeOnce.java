package dev.amphibian.analyzer.benchmarks;

import dev.amphibian.analyzer.KeptResults;
import dev.amphibian.analyzer.ReportedAnalysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformChoice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One analysis as the goal does it: read what was kept, else analyse, write the reports and keep.
 *
 * <p>Arguments: the folder with the application's classes, sources and run-time path, the folder
 * for reports and what is kept, and limits that are set otherwise.
 */
public final class AnalyzeOnce {

  private AnalyzeOnce() {}

  /** Runs the analysis. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    ReportedAnalysis analysis =
        analysis(
            Path.of(given.get(0)).toAbsolutePath(), given.get(1), given.subList(2, given.size()));
    KeptResults kept = analysis.kept();
    Results results = kept.read().orElseGet(() -> analysis.run(kept));
    System.out.println(results.entryPoints().size());
  }

  private static ReportedAnalysis analysis(Path root, String reports, List<String> limits)
      throws IOException {
    return new ReportedAnalysis(
        input(root),
        new Application("application", List.of()),
        List.of(),
        new PlatformChoice(List.of("aws-lambda"), limits, root),
        Load.ASSUMED,
        Path.of(reports));
  }

  static CodebaseInput input(Path root) throws IOException {
    List<Jar> jars = new ArrayList<>();
    String path = Files.readString(root.resolve("runtime-path")).strip();
    for (String file : path.split(File.pathSeparator)) {
      Path jar = Path.of(file);
      jars.add(new Jar("", jar.getFileName().toString(), "", jar, Files.size(jar), 0));
    }
    return new CodebaseInput(
        "application",
        root,
        List.of(root.resolve("classes")),
        List.of(root.resolve("sources")),
        jars);
  }
}
