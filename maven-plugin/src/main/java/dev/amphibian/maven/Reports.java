package dev.amphibian.maven;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.report.console.ConsoleReport;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import dev.amphibian.analyzer.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes the report files, each to a temporary file that is then moved, and prints the console
 * report.
 */
final class Reports {

  private static final List<ReportFormat> FORMATS = List.of(new JsonReport(), new HtmlReport());

  private Reports() {}

  /** Whether a folder has all reports. */
  static boolean areIn(Path folder) {
    return FORMATS.stream().allMatch(format -> Files.exists(folder.resolve(format.fileName())));
  }

  static void write(Results results, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ReportFormat format : FORMATS) {
      write(format, results, folder);
    }
  }

  private static void write(ReportFormat format, Results results, Path folder) throws IOException {
    Path temporary = Files.createTempFile(folder, format.fileName(), ".tmp");
    try (Writer writer = Files.newBufferedWriter(temporary)) {
      format.write(results, writer);
    }
    Files.move(temporary, folder.resolve(format.fileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  static void print(Results results, Path folder, Log log) {
    ConsoleReport.lines(results).forEach(log::info);
    if (results.entryPoints().isEmpty()) {
      log.warn(
          "No entry point was found: nothing in the code belongs to a framework that Amphibian");
      log.warn(
          "knows (docs/entry-points.md). Put @AsFunction on the methods to judge if it uses another");
      log.warn("one, and check that the module with the entry points is the one analysed.");
    }
    log.info("Report: " + folder.resolve("report.html"));
  }

  /** How many entry points of all applications got which verdict. */
  static List<String> summary(Results results) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Applications: "
            + results.applications().size()
            + ", entry points: "
            + results.entryPoints().size());
    for (Platform platform : results.platforms()) {
      Map<Verdict.Kind, Long> kinds =
          results.entryPoints().stream()
              .flatMap(point -> point.verdicts().stream())
              .filter(verdict -> verdict.platform().equals(platform.id()))
              .collect(groupingBy(Verdict::kind, TreeMap::new, counting()));
      if (!kinds.isEmpty()) {
        lines.add(
            platform.title() + ": " + kinds.toString().replaceAll("[{}]", "").replace('=', ' '));
      }
    }
    results.notRead().stream()
        .filter(notRead -> notRead.applications().isEmpty())
        .forEach(notRead -> lines.add(notRead.value().problem()));
    return lines;
  }
}
