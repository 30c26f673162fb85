package dev.amphibian.maven;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.amphibian.analyzer.KeptResults;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.CacheCounters;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.report.console.ConsoleReport;
import dev.amphibian.analyzer.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/** Prints what reports say. */
final class Reports {

  private Reports() {}

  /** The results on which reports stand already, if they hold; else new ones. */
  static Results keptOr(KeptResults kept, Supplier<Results> written, Log log) {
    Optional<Results> known = kept.read();
    if (known.isPresent()) {
      log.info("Nothing changed since the reports were written.");
      return known.get();
    }
    Results results = written.get();
    kept.counters().ifPresent(counters -> print(counters, log));
    return results;
  }

  private static void print(CacheCounters counters, Log log) {
    if (counters.of("slices").kept() > 0) {
      log.info("The code is as it was: it is judged again without being read (" + counters + ").");
    } else {
      log.debug("Read: " + counters);
    }
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
