package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Threads without number: one per piece of work. */
public final class UnboundedPool implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/unbounded-pool", "Threads are made as there is work", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.concat(
        slice
            .effectsFromStart(EffectKind.MAKES_THREAD_POOL)
            .filter(found -> has(found, "unbounded"))
            .map(
                found ->
                    finding(
                        slice,
                        platform,
                        found,
                        Confidence.POSSIBLE, // who uses it may bound the work
                        "makes a thread for each piece of work")),
        slice
            .effects(EffectKind.STARTS_WORK)
            .filter(found -> has(found, "one"))
            .filter(UnboundedPool::isPerElement)
            .map(
                found ->
                    finding(
                        slice,
                        platform,
                        found,
                        found.confidence(),
                        "makes a thread for each element")));
  }

  /** A loop elsewhere on the way may come by once only. */
  private static boolean isPerElement(FoundEffect found) {
    return found.loops().own().stream().anyMatch(loop -> loop.kind() == Loop.Kind.DATA);
  }

  private static boolean has(FoundEffect found, String threads) {
    return found.effect().attribute("threads").filter(threads::equals).isPresent();
  }

  private static Finding finding(
      Slice slice, Platform platform, FoundEffect found, Confidence confidence, String makes) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        confidence,
        "%s %s, without bound%s"
            .formatted(
                Words.call(found),
                makes,
                platform
                    .limit(LimitId.THREADS_MAX)
                    .map(limit -> "; an instance may have " + limit.text() + " threads")
                    .orElse("")),
        "use a pool of fixed size, or send messages and let functions work beside each other");
  }
}
