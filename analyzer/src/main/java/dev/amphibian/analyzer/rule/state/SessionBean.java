package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.MethodId;
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

/** Objects that a server keeps for one client from request to request. */
public final class SessionBean implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/session-bean", "An object is kept for one client", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<String> seen = new HashSet<>();
    return slice
        .declared(EffectKind.KEEPS_CONVERSATION)
        .filter(SessionBean::isKept)
        .filter(found -> seen.add(found.path().end().owner()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s keeps one %s per client from request to request, in one process"
                        .formatted(found.name(), kept(found)),
                    "keep what it holds in a store outside the process under a key that the client "
                        + "sends"));
  }

  /** What the method makes that carries the annotation, or its type. */
  private static String kept(Declared found) {
    MethodId method = found.path().end();
    String type = found.on() == Declared.On.METHOD ? method.returnedName() : method.owner();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Some annotations say so only with certain values. */
  private static boolean isKept(Declared found) {
    return found.effect().attribute("only").isEmpty() || found.hasOneOf("only");
  }
}
