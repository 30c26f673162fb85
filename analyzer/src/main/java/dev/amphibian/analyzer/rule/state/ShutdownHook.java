package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Hooks at the end of a process, which a function's platform ends without asking. */
public final class ShutdownHook implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "state/shutdown-hook", "Work is left for the end of the process", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effectsFromStart(EffectKind.ACTS_AT_SHUTDOWN)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    deletesFiles(slice, found) ? Confidence.POSSIBLE : found.confidence(),
                    ("%s leaves work for the end of the process; an instance of a function may be "
                            + "ended without it")
                        .formatted(Words.call(found)),
                    "do it before the answer; what only frees resources of the process can be "
                        + "dropped"));
  }

  /** What a class deletes that leaves work for the end may go with the instance as well. */
  private static boolean deletesFiles(Slice slice, FoundEffect found) {
    String holder = TypeInfo.outermost(found.path().end().owner());
    return slice
        .effectsFromStart(EffectKind.REMOVES_FILE)
        .map(removed -> TypeInfo.outermost(removed.path().end().owner()))
        .anyMatch(holder::equals);
  }
}
