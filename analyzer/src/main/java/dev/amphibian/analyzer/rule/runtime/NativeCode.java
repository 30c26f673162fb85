package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Native libraries, which the function's package must carry for the function's own machine. */
public final class NativeCode implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/native-code", "Native code is loaded", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effectsFromStart(EffectKind.LOADS_NATIVE_CODE)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s loads native code, which must be in the package, built for the operating "
                            + "system and processor of a function")
                        .formatted(Words.call(found)),
                    "put the library for the function's machine beside the code and load it from "
                        + "there, or keep this entry point in the container"));
  }
}
