package dev.amphibian.analyzer.report.console;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdict table and the counts, in lines of at most 100 characters. */
public final class ConsoleReport {

  private static final int ENTRY_POINT = 34;
  private static final int TRIGGER = 28;
  private static final int BECAUSE = 20;
  private static final String ROW = "%-13s %-34s %-28s %s";
  private static final int NOT_READ_SHOWN = 10;
  private static final int WIDTH = 100;

  private ConsoleReport() {}

  /** The report, line by line. */
  public static List<String> lines(Analysis analysis) {
    List<String> lines = new ArrayList<>();
    analysis
        .platforms()
        .forEach(platform -> table(analysis, platform.id(), platform.title(), lines));
    lines.add(counts(analysis));
    notRead(analysis.notRead(), lines);
    return lines;
  }

  private static void table(Analysis analysis, String platform, String title, List<String> lines) {
    if (analysis.entryPoints().isEmpty()) {
      return;
    }
    lines.add(
        String.format(
                ROW, title.length() <= 13 ? title : "Verdict", "Entry point", "Trigger", "Because")
            .stripTrailing());
    for (Judged judged : analysis.entryPoints()) {
      judged.verdicts().stream()
          .filter(verdict -> verdict.platform().equals(platform))
          .forEach(verdict -> lines.add(row(judged, verdict)));
    }
    lines.add("");
  }

  private static String row(Judged judged, Verdict verdict) {
    String because =
        verdict.deciding().isEmpty()
            ? (verdict.kind() == Verdict.Kind.FUNCTION ? "" : "annotation")
            : rule(verdict.deciding());
    return String.format(
            ROW,
            verdict.kind(),
            fit(judged.entryPoint().label(), ENTRY_POINT),
            fit(judged.entryPoint().trigger().describe(), TRIGGER),
            fit(because, BECAUSE))
        .stripTrailing();
  }

  private static String rule(List<Finding> deciding) {
    String id = deciding.get(0).rule().id();
    return id.substring(id.indexOf('/') + 1);
  }

  private static String fit(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  private static String counts(Analysis analysis) {
    Map<String, Long> perFamily =
        analysis
            .findings()
            .collect(
                Collectors.groupingBy(f -> f.rule().family(), TreeMap::new, Collectors.counting()));
    long accepted = analysis.findings().filter(f -> f.accepted().isPresent()).count();
    String families =
        perFamily.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return "Findings: "
        + (families.isEmpty() ? "none" : families)
        + (accepted > 0 ? " (" + accepted + " accepted)" : "");
  }

  private static void notRead(List<NotRead> notRead, List<String> lines) {
    if (notRead.isEmpty()) {
      return;
    }
    lines.add("Not read: " + notRead.size());
    for (NotRead one : notRead.subList(0, Math.min(NOT_READ_SHOWN, notRead.size()))) {
      lines.addAll(wrapped("  ", one.place().toString()));
      lines.addAll(wrapped("    ", one.problem() + "."));
      lines.addAll(wrapped("    ", "To do: " + one.remedy() + "."));
    }
    if (notRead.size() > NOT_READ_SHOWN) {
      lines.add("  and " + (notRead.size() - NOT_READ_SHOWN) + " more, all in the reports");
    }
  }

  /** A text in lines that fit, broken at spaces, or anywhere where there is none. */
  private static List<String> wrapped(String indent, String text) {
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
