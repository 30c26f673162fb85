package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arrays and buffers of a constant size that take a good part of a function's memory. */
public final class LargeAllocation implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/large-allocation",
          "One array or buffer takes much of the memory",
          Severity.WARNING);

  /** A smaller part leaves room for the Java virtual machine, the framework and the work itself. */
  private static final int LARGE_PART = 4;

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
    long requests =
        platform.limit(LimitId.INSTANCE_CONCURRENCY_DEFAULT).map(Limit::value).orElse(1L);
    Set<Place> perRequest =
        slice.effects(EffectKind.ALLOCATES).map(FoundEffect::place).collect(Collectors.toSet());
    return slice
        .effectsFromStart(EffectKind.ALLOCATES)
        .flatMap(
            found -> {
              long times = perRequest.contains(found.place()) ? requests : 1;
              return bytes(found) * times >= memory.getAsLong() / LARGE_PART
                  ? Stream.of(finding(slice, platform, found, times))
                  : Stream.empty();
            });
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found, long times) {
    return HEADER.finding(
        slice,
        platform,
        found,
        "%s takes %s at once%s; memory is %s unless set higher"
            .formatted(
                Words.call(found),
                Unit.BYTES.format(bytes(found)),
                times > 1 ? ", and one instance works on %d requests".formatted(times) : "",
                MemorySetting.text(slice, platform)),
        "take less at a time, or set a memory of several times that");
  }

  /** Only a constant counts. */
  private static long bytes(FoundEffect found) {
    return found.number("elements").orElse(0)
        * Long.parseLong(found.effect().attribute("each").orElseThrow());
  }
}
