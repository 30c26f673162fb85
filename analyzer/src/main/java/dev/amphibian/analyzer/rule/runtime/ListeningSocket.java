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

/** Listening sockets, which nobody can reach in a function. */
public final class ListeningSocket implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/listening-socket", "A socket waits for connections", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.LISTENS)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s waits for connections from outside, and none reach a function"
                        .formatted(Words.call(found)),
                    "keep this entry point in the container"));
  }
}
