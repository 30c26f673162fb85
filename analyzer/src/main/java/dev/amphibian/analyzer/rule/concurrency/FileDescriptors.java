package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Files and connections that nothing closes: each invocation of a kept instance adds some. */
public final class FileDescriptors implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/file-descriptors", "A file or connection stays open", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.entryPoint().trigger() instanceof Trigger.Start) {
      return Stream.empty(); // a process that ends closes what it left open
    }
    return slice
        .effects(EffectKind.OPENS_FILE)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s opens what its method does not close; instances are reused, and one may %s"
                        .formatted(Words.call(found), limit(platform)),
                    "open it in a try statement's head, which closes it on every way out"));
  }

  private static String limit(Platform platform) {
    return platform
        .limit(LimitId.OPEN_FILES_MAX)
        .map(Limit::text)
        .map(most -> "have " + most + " files and sockets open")
        .orElse("have so many files and sockets open and no more");
  }
}
