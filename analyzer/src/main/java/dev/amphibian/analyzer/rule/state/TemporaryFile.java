package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Temporary files that nothing on the way deletes, so that they fill a reused instance. */
public final class TemporaryFile implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/temporary-file", "Temporary files stay behind", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.effects().stream().anyMatch(TemporaryFile::removes)) {
      return Stream.empty();
    }
    return slice
        .effects(EffectKind.WRITES_TEMPORARY_FILE)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s makes a temporary file, and nothing on the way deletes it; instances "
                            + "are reused, and their temporary folder ends at %s")
                        .formatted(Words.call(found), room(platform)),
                    "delete it in a finally block; what is left for the end of the process stays"));
  }

  private static boolean removes(FoundEffect found) {
    return found.effect().kind() == EffectKind.REMOVES_FILE
        || found.effect().attribute("moves").isPresent();
  }

  private static String room(Platform platform) {
    return platform.limit(LimitId.TEMPORARY_STORAGE_MAX).map(Limit::text).orElse("some size");
  }
}
