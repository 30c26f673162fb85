package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses in code that name this machine or a private network, where a function isn't. */
public final class HardCodedHost implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/hard-coded-host", "A near host is fixed in code", Severity.WARNING);

  private static final Pattern NEAR =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*://(?:[^/@]*@)?"
              + "(?<host>localhost|127(?:\\.\\d+){3}|10(?:\\.\\d+){3}|192\\.168(?:\\.\\d+){2}"
              + "|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d+){2})"
              + "(?<port>:[\\d{][^/?]*)?(?:[/?].*)?");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.of(EffectKind.NAMES, EffectKind.CALLS_REMOTE, EffectKind.MAKES_CLIENT)
        .flatMap(slice::effectsFromStart)
        .flatMap(
            found ->
                addresses(found)
                    .map(NEAR::matcher)
                    .filter(Matcher::matches)
                    .map(near -> finding(slice, platform, found, near)));
  }

  /** Of an address that is put together the fixed part counts. */
  private static Stream<String> addresses(FoundEffect found) {
    return Stream.of("address", "base")
        .flatMap(detail -> found.argument(detail).flatMap(Operand::fixedText).stream());
  }

  /** Without a port it may stand in for any host where only the rest of an address matters. */
  private static Finding finding(Slice slice, Platform platform, FoundEffect found, Matcher near) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        near.group("port") == null ? Confidence.POSSIBLE : found.confidence(),
        ("%s is given %s, fixed in code; a function runs alone on another machine, from which "
                + "that leads elsewhere or nowhere")
            .formatted(Words.call(found), near.group("host")),
        "read the address from the configuration");
  }
}
