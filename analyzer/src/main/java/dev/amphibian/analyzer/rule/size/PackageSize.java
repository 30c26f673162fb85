package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Sums of jar sizes in bytes, and the jars that weigh most. */
final class PackageSize {

  private static final int SHOWN = 3;

  private PackageSize() {}

  /** The sum over all jars, in the bytes that are counted. */
  static long sum(Collection<Jar> jars, ToLongFunction<Jar> bytes) {
    return jars.stream().mapToLong(bytes).sum();
  }

  /**
   * How sure it is that a slice's package is over a limit; empty if the whole class path is not.
   * What the slice mentions is read only where the whole is over.
   */
  static Optional<Confidence> over(Limit limit, Slice slice, ToLongFunction<Jar> bytes) {
    if (sum(slice.jars(), bytes) <= limit.value()) {
      return Optional.empty();
    }
    boolean isSliceOver = sum(slice.neededJars().mentioned(), bytes) > limit.value();
    return Optional.of(isSliceOver ? Confidence.LIKELY : Confidence.POSSIBLE);
  }

  static String heaviest(List<Jar> jars, ToLongFunction<Jar> bytes) {
    return jars.stream()
        .sorted(Comparator.comparingLong(bytes).reversed())
        .limit(SHOWN)
        .map(jar -> jar.artifact() + " " + Unit.BYTES.format(bytes.applyAsLong(jar)))
        .collect(Collectors.joining(", "));
  }
}
