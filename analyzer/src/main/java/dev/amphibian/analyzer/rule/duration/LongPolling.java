package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Requests that are kept waiting for longer than an answer may take. */
public final class LongPolling implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/long-polling", "A request is kept waiting for too long", Severity.WARNING);

  private static final String SETTING = "spring.mvc.async.request-timeout";
  private static final OptionalLong NO_END = OptionalLong.of(Long.MAX_VALUE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong limit = TimeLimit.millis(slice, platform);
    return limit.isEmpty()
        ? Stream.empty()
        : slice
            .effects(EffectKind.KEEPS_REQUEST)
            .filter(found -> millis(slice, found).orElse(0) > limit.getAsLong())
            .map(found -> finding(slice, platform, found));
  }

  /** What is made without a time takes the application's; none at all is no end. */
  private static OptionalLong millis(Slice slice, FoundEffect found) {
    boolean isGiven = found.millis().isPresent() || !found.call().target().hasParameters("()");
    OptionalLong millis =
        isGiven
            ? found.millis()
            : slice.settings().get(SETTING).map(Millis::of).orElse(OptionalLong.empty());
    return millis.isPresent() && millis.getAsLong() <= 0 ? NO_END : millis;
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found) {
    OptionalLong millis = millis(slice, found);
    return HEADER.finding(
        slice,
        platform,
        found,
        "%s keeps the request waiting %s; %s"
            .formatted(
                Words.call(found),
                millis.equals(NO_END)
                    ? "without end"
                    : "for up to " + Unit.MILLISECONDS.format(millis.orElse(0)),
                TimeLimit.of(slice, platform)),
        "answer at once and let clients ask again, or use the platform's push service");
  }
}
