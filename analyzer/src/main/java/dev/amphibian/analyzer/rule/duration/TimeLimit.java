package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;

/** The time that an entry point may take: its budget, else what the platform allows its trigger. */
final class TimeLimit {

  private TimeLimit() {}

  static String of(Slice slice, Platform platform) {
    OptionalLong budget =
        slice.entryPoint().wanted().map(b -> b.timeoutMillis()).orElse(OptionalLong.empty());
    if (budget.isPresent()) {
      return Unit.MILLISECONDS.format(budget.getAsLong()) + " by its budget";
    }
    boolean isHttp = slice.entryPoint().trigger() instanceof Trigger.Http;
    LimitId id = isHttp ? LimitId.DURATION_HTTP_MAX : LimitId.DURATION_MAX;
    return platform.limit(id).map(Limit::text).orElse("the platform's");
  }
}
