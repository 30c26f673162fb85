package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import java.util.Comparator;
import java.util.List;

/**
 * Comes to a verdict: what people decided counts first, then the gravest open finding that is at
 * least {@code LIKELY}; what is only {@code POSSIBLE} is shown and decides nothing.
 */
public final class Judge {

  /** Findings below this decide nothing. */
  public static final Confidence LEAST = Confidence.LIKELY;

  /** Gravest and surest first. */
  public static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Comparator.comparing(Finding::confidence).reversed())
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::place);

  private Judge() {}

  /** The verdict on an entry point, given all findings on it for this platform. */
  public static Verdict judge(EntryPoint entryPoint, List<Finding> findings, Platform platform) {
    List<Finding> deciding =
        findings.stream()
            .filter(f -> f.isOpen(LEAST) && f.severity() != Severity.NOTE)
            .sorted(GRAVEST_FIRST)
            .toList();
    if (entryPoint.kept().isPresent()) {
      return new Verdict(
          platform.id(),
          Verdict.Kind.CONTAINER,
          "kept in the container: " + entryPoint.kept().get(),
          deciding);
    }
    if (deciding.isEmpty()) {
      return new Verdict(platform.id(), Verdict.Kind.FUNCTION, "nothing stops it", List.of());
    }
    Verdict.Kind kind =
        deciding.get(0).severity() == Severity.ERROR
            ? Verdict.Kind.CONTAINER
            : Verdict.Kind.AFTER_CHANGES;
    return new Verdict(platform.id(), kind, because(deciding), deciding);
  }

  private static String because(List<Finding> deciding) {
    Finding first = deciding.get(0);
    return deciding.size() == 1
        ? first.rule().id()
        : first.rule().id() + " and " + (deciding.size() - 1) + " more";
  }
}
