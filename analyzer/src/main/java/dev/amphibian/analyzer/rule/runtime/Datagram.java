package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Sockets that wait for datagrams, of which none reach a function. */
public final class Datagram implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/datagram", "A socket waits for datagrams", Severity.ERROR);

  private static final Operand ANY_PORT = new Operand.Constant(0);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.RECEIVES_DATAGRAMS)
        .filter(found -> !isClient(found.call()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s waits for datagrams from outside, and none reach a function"
                        .formatted(Words.call(found)),
                    "keep this entry point in the container"));
  }

  /** Without a port of its own nobody knows where to send to. */
  private static boolean isClient(Call call) {
    return call.argument(0).equals(ANY_PORT);
  }
}
