package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Input that is in memory already, or comes with the package: nobody sends more of it. */
final class HeldInput {

  private HeldInput() {}

  /** How sure it is that what a call reads can outgrow memory on a platform. */
  static Confidence confidence(Slice slice, Platform platform, FoundEffect reading) {
    boolean isHeld =
        near(slice, reading, EffectKind.NAMES)
                .anyMatch(named -> named.effect().attribute("resource").isPresent())
            || near(slice, reading, EffectKind.OPENS_HELD)
                .filter(opening -> isHeld(opening, platform))
                .anyMatch(
                    opening ->
                        isDocumentOf(reading, opening)
                            || reading.effect().kind() == EffectKind.READS_PART
                            || reads(reading.call(), opening.call().target()));
    return isHeld ? Confidence.POSSIBLE : reading.confidence();
  }

  /** A request is held where the platform hands it over as a whole, no larger than its limit. */
  private static boolean isHeld(FoundEffect opening, Platform platform) {
    return !opening.effect().has("of", "request")
        || platform.limit(LimitId.REQUEST_PAYLOAD_MAX).isPresent();
  }

  /** What happens in the same method. */
  private static Stream<FoundEffect> near(Slice slice, FoundEffect reading, EffectKind kind) {
    return slice.effects(kind).filter(each -> each.path().end().equals(reading.path().end()));
  }

  /**
   * Between a text and its document stand objects of which nothing is known; mostly on one line.
   */
  private static boolean isDocumentOf(FoundEffect reading, FoundEffect opening) {
    return reading.effect().kind() == EffectKind.HOLDS_DOCUMENT
        && opening.place().equals(reading.place());
  }

  private static boolean reads(Call call, MethodId opening) {
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
        .anyMatch(from -> isFrom(from, opening));
  }

  private static boolean isFrom(Operand operand, MethodId opening) {
    return operand instanceof Operand.Result result && result.method().equals(opening)
        || operand instanceof Operand.Made made
            && opening.name().equals("<init>")
            && opening.owner().equals(made.type());
  }
}
