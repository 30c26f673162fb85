package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools of threads that are made per call and never ended, so that threads pile up. */
public final class ThreadPool implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/thread-pool", "A pool of threads is made per call", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** A pool that is kept in a field or handed on may be made once, as is what a start makes. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.entryPoint().trigger() instanceof Trigger.Start
        || slice.effects(EffectKind.ENDS_THREAD_POOL).findAny().isPresent()) {
      return Stream.empty();
    }
    Set<Use> used =
        slice
            .effects(EffectKind.STARTS_WORK)
            .map(found -> new Use(found.path().end(), found.call().receiver()))
            .collect(Collectors.toSet());
    return slice
        .effects(EffectKind.MAKES_THREAD_POOL)
        .filter(found -> used.contains(new Use(found.path().end(), made(found.call()))))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s makes threads per call, and nothing on the way ends them; they pile up "
                            + "in an instance that is reused")
                        .formatted(Words.call(found)),
                    "make one pool for all calls, or shut it down before the answer"));
  }

  /** Work that a method gives to a pool. */
  private record Use(MethodId method, Operand pool) {}

  private static Operand made(Call call) {
    return call.target().name().equals("<init>")
        ? new Operand.Made(call.target().owner())
        : new Operand.Result(call.target());
  }
}
