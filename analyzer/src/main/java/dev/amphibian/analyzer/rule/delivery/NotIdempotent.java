package dev.amphibian.analyzer.rule.delivery;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is there twice if a message, a tick or an event comes twice. */
public final class NotIdempotent implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("delivery/not-idempotent", "Twice delivered is twice done", Severity.NOTE);

  private static final Pattern INSERTS =
      Pattern.compile(
          "(?is)\\s*insert\\s+into\\s(?!.*\\b(?:on\\s+conflict|on\\s+duplicate|not\\s+exists)\\b).*");

  private static final Pattern SELECTS = Pattern.compile("(?is)\\s*select\\s.*");

  /** How queries are called that look whether something is there already. */
  private static final Pattern ASKS = Pattern.compile("exists.*|find.*By.*|get.*By.*");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (!comesAgain(slice.entryPoint().trigger())) {
      return Stream.empty();
    }
    boolean asksBefore =
        slice.effects(EffectKind.QUERIES).anyMatch(found -> ASKS.matcher(name(found)).matches());
    Set<Place> seen = new HashSet<>();
    return slice.effects().stream()
        .filter(found -> adds(found).isPresent())
        .filter(found -> seen.add(found.place()))
        .map(found -> finding(slice, platform, found, asksBefore || selects(slice, found)));
  }

  /** Whether the same method looks by a statement whether something is there. */
  private static boolean selects(Slice slice, FoundEffect adding) {
    return slice
        .effects(EffectKind.QUERIES)
        .filter(asked -> asked.path().end().equals(adding.path().end()))
        .anyMatch(asked -> asked.text("sql").filter(SELECTS.asMatchPredicate()).isPresent());
  }

  private static boolean comesAgain(Trigger trigger) {
    return trigger instanceof Trigger.Message
        || trigger instanceof Trigger.ObjectCreated
        || trigger instanceof Trigger.Schedule;
  }

  private static String name(FoundEffect found) {
    return found.call().target().name();
  }

  /** What is there twice, as the catalogue or a statement says. */
  private static Optional<String> adds(FoundEffect found) {
    return found
        .effect()
        .attribute("adds")
        .or(
            () ->
                found
                    .text("sql")
                    .filter(text -> INSERTS.matcher(text).matches())
                    .map(text -> "row"));
  }

  private static Finding finding(
      Slice slice, Platform platform, FoundEffect found, boolean asksBefore) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        asksBefore ? Confidence.POSSIBLE : Confidence.LIKELY.and(found.path().confidence()),
        "%s adds a %s; %s at least once, so there may be two"
            .formatted(
                Words.call(found),
                adds(found).orElseThrow(),
                slice.entryPoint().trigger() instanceof Trigger.Schedule
                    ? "the platform's timer starts"
                    : "the platform delivers"),
        "give it a key that the trigger brings, and let a second one of the same key do nothing");
  }
}
