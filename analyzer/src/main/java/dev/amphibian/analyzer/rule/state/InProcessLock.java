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
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Locks in shared objects, which other instances don't see; one finding per field. */
public final class InProcessLock implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/in-process-lock", "A lock holds in one process only", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<FieldInfo> seen = new HashSet<>();
    return slice.touches().stream()
        .filter(touch -> touch.kind() == StateTouch.Kind.LOCKED)
        .filter(touch -> seen.add(touch.field()))
        .map(
            touch ->
                HEADER.finding(
                    slice,
                    platform,
                    touch.path(),
                    touch.place(),
                    touch.confidence(),
                    "locks %s, which keeps out nobody in other instances of the function"
                        .formatted(Words.field(touch)),
                    "if it guards more than this process, lock in the database or let a queue "
                        + "hand over one at a time; else leave it"));
  }
}
