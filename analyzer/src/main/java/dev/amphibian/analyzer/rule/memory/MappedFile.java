package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Files that are mapped, whose pages count as memory and whose disk is small. */
public final class MappedFile implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/mapped-file", "A file is mapped into memory", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.ALLOCATES_DIRECT)
        .filter(found -> found.effect().has("of", "file"))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s maps a file; its pages count as the function's memory, beside the heap, "
                            + "and the file must be in the package or the temporary folder")
                        .formatted(Words.call(found)),
                    "leave room for it when the heap is sized, or read the file piece by piece"));
  }
}
