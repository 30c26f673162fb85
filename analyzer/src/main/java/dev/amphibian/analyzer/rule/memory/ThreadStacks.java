package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Pools with so many threads that their stacks alone may fill a function's memory. */
public final class ThreadStacks implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/thread-stacks", "The stacks of a pool may fill the memory", Severity.NOTE);

  /** HotSpot's default of a thread's stack on Linux, from the java command's page, -Xss. */
  private static final long STACK_BYTES = 1024 * 1024;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong memory = MemorySetting.bytes(slice, platform);
    if (memory.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(EffectKind.MAKES_THREAD_POOL, EffectKind.SIZES_THREAD_POOL)
        .flatMap(slice::effectsFromStart)
        .filter(found -> threads(found) * STACK_BYTES > memory.getAsLong())
        .map(found -> finding(slice, platform, found));
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found) {
    return HEADER.finding(
        slice,
        platform,
        found,
        ("%s allows %d threads, whose stacks may take up to %s; memory is %s unless set higher, "
                + "and its processors run few of them at a time")
            .formatted(
                Words.call(found),
                threads(found),
                Unit.BYTES.format(threads(found) * STACK_BYTES),
                MemorySetting.text(slice, platform)),
        "make the pool as large as a function's few processors need, or send the work as "
            + "messages");
  }

  /** Only a constant counts, and one that means a bound at all. */
  private static long threads(FoundEffect found) {
    return found.number("threads").filter(number -> number < Integer.MAX_VALUE).orElse(0);
  }
}
