package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Batch jobs that run within an invocation, for as long as there is data. */
public final class BatchJob implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/batch-job", "A batch job runs within the invocation", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.STARTS_WORK)
        .filter(found -> found.effect().attribute("what").filter("job"::equals).isPresent())
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    Confidence.LIKELY.and(found.path().confidence()),
                    "%s starts a batch job, which takes as long as there is data; %s"
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "run the job as a container's task, or send one message per chunk and let a "
                        + "function work on each"));
  }
}
