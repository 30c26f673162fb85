package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.StateTouch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Static fields and fields of shared objects that invocations change, and where others rely on
 * them; one finding per field.
 */
public final class SharedField implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/shared-field", "Shared state changes", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<FieldInfo> seen = new HashSet<>();
    return slice.touches().stream()
        .filter(touch -> touch.kind() != StateTouch.Kind.LOCKED)
        .sorted(Comparator.comparing(StateTouch::confidence).reversed())
        .filter(touch -> seen.add(touch.field()))
        .filter(touch -> touch.kind() != StateTouch.Kind.GROWN_FOR_EVER)
        .map(
            touch ->
                HEADER.finding(
                    slice,
                    platform,
                    touch.path(),
                    touch.place(),
                    touch.confidence(),
                    message(touch),
                    "keep it in a store outside the process, or make it a local variable"));
  }

  private static String message(StateTouch touch) {
    return touch.kind() == StateTouch.Kind.READ
        ? "reads %s, which entry points change; another instance of a function doesn't see that"
            .formatted(Words.field(touch))
        : "changes %s; instances of a function don't share it, and it is lost when one ends"
            .formatted(Words.field(touch));
  }
}
