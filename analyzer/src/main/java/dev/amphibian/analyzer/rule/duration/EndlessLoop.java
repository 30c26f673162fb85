package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Loops that nothing ends while the function is billed. */
public final class EndlessLoop implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/endless-loop", "A loop has no end", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OtherThreads others = OtherThreads.of(slice);
    return slice.endlessLoops().stream()
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    others.mayRun(found.path(), found.place())
                        ? Confidence.POSSIBLE
                        : found.path().confidence().and(Confidence.LIKELY),
                    "loops without end; %s".formatted(TimeLimit.of(slice, platform)),
                    "work on one element per invocation, or keep this entry point in the "
                        + "container"));
  }
}
