package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.StateTouch;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that a counter of the process gives out as identities. */
public final class InProcessSequence implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "state/in-process-sequence",
          "A counter of the process gives out numbers",
          Severity.WARNING);

  /** How counters are called that name things, and not those that count them. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?i)(?:next|last|current|max)?_?\\w*(?:id|ids|sequence|seq|serial|idgenerator|idcounter)"
              + "|next\\w+");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Map<Operand, String> counters =
        slice.touches().stream()
            .filter(touch -> touch.kind() == StateTouch.Kind.CHANGED)
            .filter(touch -> IDENTITY.matcher(touch.field().name()).matches())
            .collect(
                Collectors.toMap(
                    touch -> new Operand.Field(touch.field().owner(), touch.field().name()),
                    Words::field,
                    (one, other) -> one));
    return slice
        .effects(EffectKind.MUTATES)
        .filter(found -> found.effect().attribute("gives").isPresent())
        .filter(found -> counters.containsKey(found.call().receiver()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("takes a number from %s; every instance of a function counts from the start, "
                            + "so the same number is given out again")
                        .formatted(counters.getOrDefault(found.call().receiver(), "a counter")),
                    "let the database give out numbers, or use random identities (UUID)"));
  }
}
