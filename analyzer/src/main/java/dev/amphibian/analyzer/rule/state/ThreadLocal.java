package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that stay with a thread, which serves the next invocation too; one finding per field that
 * nothing on the way clears.
 */
public final class ThreadLocal implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/thread-local", "A value stays with the thread", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<Operand> seen =
        Stream.concat(
                slice.effects(EffectKind.CLEARS_THREAD_LOCAL),
                slice.effects(EffectKind.SETS_THREAD_LOCAL).filter(ThreadLocal::isCleared))
            .map(found -> found.call().receiver())
            .collect(Collectors.toCollection(HashSet::new));
    return slice
        .effects(EffectKind.SETS_THREAD_LOCAL)
        .filter(found -> seen.add(found.call().receiver()))
        .flatMap(
            found ->
                field(found).stream()
                    .map(
                        name ->
                            HEADER.finding(
                                slice,
                                platform,
                                found,
                                ("sets %s, and nothing on the way takes it back; the next "
                                        + "invocation of this instance finds it")
                                    .formatted(name),
                                "remove it in a finally block")));
  }

  private static boolean isCleared(FoundEffect set) {
    return set.call().argument(0) instanceof Operand.Null;
  }

  private static Optional<String> field(FoundEffect set) {
    return set.call().receiver() instanceof Operand.Field field
        ? Optional.of(
            field.owner().substring(field.owner().lastIndexOf('.') + 1) + "." + field.name())
        : Optional.empty();
  }
}
