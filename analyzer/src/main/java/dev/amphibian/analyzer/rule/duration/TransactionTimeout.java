package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Transactions and statements that may take longer than an invocation. */
public final class TransactionTimeout implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/transaction-timeout", "A transaction may outlast the function", Severity.NOTE);

  private static final String SETTING = "spring.transaction.default-timeout";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong limit = TimeLimit.millis(slice, platform);
    if (limit.isEmpty()) {
      return Stream.empty();
    }
    List<Declared> transactions =
        slice.declared(EffectKind.OPENS_TRANSACTION).filter(Transactions::begins).toList();
    Stream<Finding> declared =
        transactions.stream()
            .filter(found -> millis(found).orElse(0) > limit.getAsLong())
            .map(
                found ->
                    finding(
                        slice,
                        platform,
                        found,
                        found.place(),
                        "%s gives its transaction".formatted(found.name()),
                        millis(found).getAsLong()));
    Stream<Finding> configured =
        transactions.stream()
            .filter(found -> millis(found).isEmpty())
            .limit(1)
            .flatMap(
                found ->
                    slice.settings().entry(SETTING).stream()
                        .flatMap(entry -> configured(slice, platform, found, entry, limit)));
    return Stream.concat(declared, configured);
  }

  private static Stream<Finding> configured(
      Slice slice, Platform platform, Declared found, Entry entry, OptionalLong limit) {
    return Millis.inSeconds(slice.settings().resolve(entry.value())).stream()
        .filter(millis -> millis > limit.getAsLong())
        .mapToObj(
            millis ->
                finding(
                    slice,
                    platform,
                    found,
                    entry.place(),
                    SETTING + " gives transactions",
                    millis));
  }

  private static OptionalLong millis(Declared found) {
    return found
        .effect()
        .attribute("timeout")
        .flatMap(attribute -> found.use().text(attribute))
        .map(Millis::inSeconds)
        .orElse(OptionalLong.empty());
  }

  private static Finding finding(
      Slice slice, Platform platform, Declared found, Place place, String who, long millis) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        place,
        found.confidence(),
        "%s %s; %s, and when that is over the function is ended in the middle of it"
            .formatted(who, Unit.MILLISECONDS.format(millis), TimeLimit.of(slice, platform)),
        "give it a time-out well below the function's own");
  }
}
