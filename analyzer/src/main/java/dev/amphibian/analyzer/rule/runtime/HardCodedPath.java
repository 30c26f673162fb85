package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths in code that lead to what lies on one machine. */
public final class HardCodedPath implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "runtime/hard-coded-path", "A path of one machine is fixed in code", Severity.WARNING);

  /** Folders that people fill; what an operating system or a platform brings is left out. */
  private static final Pattern OF_A_MACHINE =
      Pattern.compile(
          "(?s)(?:/(?:home|root|srv|mnt|media|Users|data|usr/local"
              + "|var/(?:lib|opt|www|data|local)|(?<layers>opt))/.+"
              + "|(?<windows>[A-Za-z]:[\\\\/].*|\\\\\\\\\\w.*))");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effectsFromStart(EffectKind.NAMES)
        .flatMap(
            found ->
                path(found)
                    .map(OF_A_MACHINE::matcher)
                    .filter(Matcher::matches)
                    .map(path -> finding(slice, platform, found, path))
                    .stream());
  }

  /** Of a path that is put together the fixed part counts. */
  private static Optional<String> path(FoundEffect found) {
    return found.argument("file").flatMap(Operand::fixedText);
  }

  /**
   * An image can bring any folder, some platforms put a function's layers below /opt, and what is
   * for Windows is seldom what runs elsewhere.
   */
  private static Finding finding(Slice slice, Platform platform, FoundEffect found, Matcher path) {
    boolean isDoubtful =
        platform.has(Trait.RUNS_IMAGES)
            || path.group("layers") != null
            || path.group("windows") != null;
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        isDoubtful ? Confidence.POSSIBLE : found.confidence(),
        "%s is given %s, fixed in code; a function's machine holds its package and nothing else"
            .formatted(Words.call(found), path.group()),
        "put the file into the package and read it as a resource, or read it from object storage");
  }
}
