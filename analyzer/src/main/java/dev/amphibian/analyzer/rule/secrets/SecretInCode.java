package dev.amphibian.analyzer.rule.secrets;

import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Passwords and keys in code, which every package carries. */
public final class SecretInCode implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("secrets/secret-in-code", "A secret stands in the code", Severity.NOTE);

  /** What is looked up elsewhere, and what nobody keeps secret. */
  private static final Pattern NO_SECRET =
      Pattern.compile("\\s*|null|.*[$#]\\{.*|(?i)anonymous|guest|none|changeit");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Arrays.stream(EffectKind.values())
        .flatMap(slice::effectsFromStart)
        .filter(SecretInCode::isSecret)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    Words.call(found)
                        + " is given a secret that stands in the code, so every package and "
                        + "everyone who has the sources has it",
                    "read it from the platform's secret store or from the environment, and change "
                        + "it, since it is known"));
  }

  private static boolean isSecret(FoundEffect found) {
    return found.argument("secret").orElse(Operand.UNKNOWN) instanceof Operand.Constant constant
        && constant.value() instanceof String text
        && !NO_SECRET.matcher(text).matches();
  }
}
