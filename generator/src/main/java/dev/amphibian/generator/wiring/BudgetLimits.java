package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import java.util.List;
import java.util.OptionalLong;

/** A platform wouldn't take a function whose budget lies outside its limits. */
final class BudgetLimits {

  private BudgetLimits() {}

  /** Refuses a function that asks a platform for more or less than it gives. */
  static void require(PlannedFunction planned, List<Platform> platforms) {
    Budget budget = planned.budget();
    for (Platform platform : platforms) {
      atLeast(LimitId.MEMORY_MIN, platform, budget.memoryBytes(), "memory");
      atMost(LimitId.MEMORY_MAX, platform, budget.memoryBytes(), "memory");
      atMost(LimitId.DURATION_MAX, platform, budget.timeoutMillis(), "timeout");
    }
  }

  private static void atLeast(LimitId id, Platform platform, OptionalLong asked, String parameter) {
    platform
        .limit(id)
        .filter(limit -> asked.isPresent() && asked.getAsLong() < limit.value())
        .ifPresent(
            limit -> {
              throw refused(id, platform, asked.getAsLong(), parameter, "least", limit.text());
            });
  }

  private static void atMost(LimitId id, Platform platform, OptionalLong asked, String parameter) {
    platform
        .limit(id)
        .filter(limit -> asked.isPresent() && asked.getAsLong() > limit.value())
        .ifPresent(
            limit -> {
              throw refused(id, platform, asked.getAsLong(), parameter, "most", limit.text());
            });
  }

  private static Refused refused(
      LimitId id, Platform platform, long asked, String parameter, String bound, String limit) {
    return new Refused(
        "its %s of %s is outside the limits of %s, where the %s is %s"
            .formatted(parameter, id.unit().format(asked), platform.title(), bound, limit),
        "set @AsFunction(%s) to at %s %s".formatted(parameter, bound, limit));
  }
}
