package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Connections to clients that are kept for later messages to them. */
public final class KeptConnection implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/kept-connection", "A connection to a client is kept", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<String> seen = new HashSet<>();
    return slice
        .declared(EffectKind.HOLDS_CONNECTION)
        .filter(found -> found.on() == Declared.On.FIELD)
        .filter(found -> seen.add(found.path().end().owner() + found.name()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("changes a field that keeps a %s for later; the connection is open in one "
                            + "instance, and others can't send anything to that client")
                        .formatted(found.name()),
                    "use the platform's push service and keep the connection's identity in a store "
                        + "outside the process, or keep it in the container"));
  }
}
