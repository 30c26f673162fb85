package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;

/** The memory that an entry point has: its budget, else what the platform gives unless asked. */
final class MemorySetting {

  private MemorySetting() {}

  static OptionalLong bytes(Slice slice, Platform platform) {
    OptionalLong budget =
        slice.entryPoint().wanted().map(b -> b.memoryBytes()).orElse(OptionalLong.empty());
    return budget.isPresent()
        ? budget
        : platform.limit(LimitId.MEMORY_DEFAULT).stream().mapToLong(Limit::value).findFirst();
  }

  static String text(Slice slice, Platform platform) {
    OptionalLong bytes = bytes(slice, platform);
    return bytes.isPresent() ? Unit.BYTES.format(bytes.getAsLong()) : "limited";
  }
}
