package dev.amphibian.analyzer.report.console;

import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** The verdicts: of one platform with what decided each, of several in a column each. */
final class VerdictTable {

  private static final int ENTRY_POINT = 34;
  private static final int TRIGGER = 28;
  private static final int VERDICT = 13;
  private static final int BECAUSE = 20;
  private static final String ROW = "%-13s %-34s %-28s %s";

  private VerdictTable() {}

  static void add(Results results, List<String> lines) {
    if (results.entryPoints().isEmpty()) {
      return;
    }
    List<Platform> platforms = results.platforms();
    if (platforms.size() == 1) {
      one(results, platforms.get(0), lines);
      lines.add("");
      return;
    }
    int column = 1 + platforms.stream().mapToInt(p -> p.id().length()).reduce(VERDICT, Math::max);
    int fitting = Math.max(1, (ConsoleReport.WIDTH - ENTRY_POINT) / column);
    for (int from = 0; from < platforms.size(); from += fitting) {
      int to = Math.min(from + fitting, platforms.size());
      several(results, platforms.subList(from, to), column, lines);
      lines.add("");
    }
  }

  private static void one(Results results, Platform only, List<String> lines) {
    String title = only.title();
    boolean fits = title.length() <= VERDICT;
    if (!fits) {
      lines.add(title);
    }
    lines.add(
        String.format(ROW, fits ? title : "Verdict", "Entry point", "Trigger", "Because")
            .stripTrailing());
    for (Result result : results.entryPoints()) {
      result.verdicts().stream()
          .filter(verdict -> verdict.platform().equals(only.id()))
          .forEach(verdict -> lines.add(row(result, verdict)));
    }
  }

  private static String row(Result result, Verdict verdict) {
    String because =
        verdict.deciding().isEmpty()
            ? (verdict.kind() == Verdict.Kind.FUNCTION ? "" : "annotation")
            : rule(verdict.deciding());
    return String.format(
            ROW,
            verdict.kind(),
            fit(result.entryPoint().label(), ENTRY_POINT),
            fit(result.entryPoint().trigger().describe(), TRIGGER),
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

  private static void several(
      Results results, List<Platform> platforms, int column, List<String> lines) {
    lines.add(columns("Entry point", platforms.stream().map(Platform::id).toList(), column));
    for (Result result : results.entryPoints()) {
      List<String> verdicts =
          platforms.stream().map(platform -> verdict(result, platform.id())).toList();
      lines.add(columns(result.entryPoint().label(), verdicts, column));
    }
  }

  private static String verdict(Result result, String platform) {
    return result.verdicts().stream()
        .filter(verdict -> verdict.platform().equals(platform))
        .map(verdict -> verdict.kind().name())
        .findFirst()
        .orElse("");
  }

  private static String columns(String entryPoint, List<String> others, int column) {
    int room = Math.max(1, ConsoleReport.WIDTH - others.size() * column);
    return (String.format("%-" + room + "s", fit(entryPoint, room))
            + others.stream()
                .map(other -> String.format(" %-" + (column - 1) + "s", other))
                .collect(Collectors.joining()))
        .stripTrailing();
  }
}
