package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.List;

/**
 * One entry point with everything that was found out about it.
 *
 * @param findings per platform in the order of the analysis, gravest first
 * @param verdicts one per platform
 */
public record Judged(
    EntryPoint entryPoint, Slice slice, List<Finding> findings, List<Verdict> verdicts) {

  public Judged {
    findings = List.copyOf(findings);
    verdicts = List.copyOf(verdicts);
  }
}
