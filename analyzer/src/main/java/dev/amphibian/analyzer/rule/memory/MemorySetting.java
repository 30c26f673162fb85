package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;

/** The memory that an entry point has: its budget, else what the platform gives unless asked. */
final class MemorySetting {

  private MemorySetting() {}

  /** The memory that the code itself sets for the entry point. */
  static OptionalLong budget(Slice slice) {
    return slice.entryPoint().wanted().map(Budget::memoryBytes).orElse(OptionalLong.empty());
  }

  static OptionalLong bytes(Slice slice, Platform platform) {
    OptionalLong budget = budget(slice);
    return budget.isPresent()
        ? budget
        : platform.limit(LimitId.MEMORY_DEFAULT).stream().mapToLong(Limit::value).findFirst();
  }

  static String text(Slice slice, Platform platform) {
    OptionalLong bytes = bytes(slice, platform);
    return bytes.isPresent() ? Unit.BYTES.format(bytes.getAsLong()) : "limited";
  }
}
