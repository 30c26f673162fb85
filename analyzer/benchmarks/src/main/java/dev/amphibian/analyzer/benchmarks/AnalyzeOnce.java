package dev.amphibian.analyzer.benchmarks;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.Fingerprint;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One analysis as the goal does it: read what was kept, else analyse, write the reports and keep.
 *
 * <p>Arguments: the folder with the application's classes, sources and run-time path, and the
 * folder for reports and what is kept.
 */
public final class AnalyzeOnce {

  private static final List<String> PLATFORMS = List.of("aws-lambda");

  private AnalyzeOnce() {}

  /** Runs the analysis. */
  public static void main(String[] arguments) throws IOException {
    CodebaseInput input = input(Path.of(arguments[0]).toAbsolutePath());
    Path output = Path.of(arguments[1]);
    Cache cache = Cache.in(output.resolve("cache"));
    String fingerprint = Fingerprint.of(input, PLATFORMS);
    Optional<Results> kept = cache.read("results", fingerprint, Results.class);
    if (kept.isEmpty()) {
      Results results = Results.of(Analyzer.analyze(input, PLATFORMS, cache));
      for (ReportFormat format : List.of(new JsonReport(), new HtmlReport())) {
        try (Writer out = Files.newBufferedWriter(output.resolve(format.fileName()))) {
          format.write(results, out);
        }
      }
      cache.keep("results", fingerprint, results);
      kept = Optional.of(results);
    }
    System.out.println(kept.get().entryPoints().size());
  }

  private static CodebaseInput input(Path root) throws IOException {
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
