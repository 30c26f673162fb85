package dev.amphibian.analyzer.report.console;

import dev.amphibian.analyzer.analysis.InApplications;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdict table and the counts, in lines of at most 100 characters. */
public final class ConsoleReport {

  private static final int NOT_READ_SHOWN = 10;
  static final int WIDTH = 100;

  private ConsoleReport() {}

  /** The report, line by line. */
  public static List<String> lines(Results results) {
    List<String> lines = new ArrayList<>();
    VerdictTable.add(results, lines);
    results.platforms().forEach(platform -> lines.add(counts(results, platform)));
    results.platforms().forEach(platform -> PlanLines.add(results, platform, lines));
    notRead(results.notRead(), lines);
    return lines;
  }

  private static String counts(Results results, Platform platform) {
    List<Finding> findings =
        results.entryPoints().stream()
            .flatMap(result -> result.findings().stream())
            .map(InApplications::value)
            .filter(finding -> finding.platform().equals(platform.id()))
            .toList();
    Map<String, Long> perFamily =
        findings.stream()
            .collect(
                Collectors.groupingBy(f -> f.rule().family(), TreeMap::new, Collectors.counting()));
    long accepted = findings.stream().filter(f -> f.accepted().isPresent()).count();
    String families =
        perFamily.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return (results.platforms().size() == 1 ? "Findings: " : "Findings, " + platform.title() + ": ")
        + (families.isEmpty() ? "none" : families)
        + (accepted > 0 ? " (" + accepted + " accepted)" : "");
  }

  private static void notRead(List<InApplications<NotRead>> notRead, List<String> lines) {
    if (notRead.isEmpty()) {
      return;
    }
    lines.add("Not read: " + notRead.size());
    for (InApplications<NotRead> each :
        notRead.subList(0, Math.min(NOT_READ_SHOWN, notRead.size()))) {
      NotRead one = each.value();
      lines.addAll(wrapped("  ", one.place().toString()));
      lines.addAll(wrapped("    ", one.problem() + "."));
      lines.addAll(wrapped("    ", "To do: " + one.remedy() + "."));
    }
    if (notRead.size() > NOT_READ_SHOWN) {
      lines.add("  and " + (notRead.size() - NOT_READ_SHOWN) + " more, all in the reports");
    }
  }

  /** A text in lines that fit, broken at spaces, or anywhere where there is none. */
  static List<String> wrapped(String indent, String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    int room = WIDTH - indent.length();
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add(indent + rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(indent + rest);
    return lines;
  }
}
