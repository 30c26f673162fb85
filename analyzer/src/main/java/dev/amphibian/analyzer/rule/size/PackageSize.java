package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.platform.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Sums of jar sizes in bytes, and the jars that weigh most. */
final class PackageSize {

  private static final int SHOWN = 3;

  private PackageSize() {}

  static long zipped(Collection<Jar> jars) {
    return jars.stream().mapToLong(Jar::zippedBytes).sum();
  }

  static long unzipped(Collection<Jar> jars) {
    return jars.stream().mapToLong(Jar::unzippedBytes).sum();
  }

  static String heaviest(List<Jar> jars, ToLongFunction<Jar> bytes) {
    return jars.stream()
        .sorted(Comparator.comparingLong(bytes).reversed())
        .limit(SHOWN)
        .map(jar -> jar.artifact() + " " + Unit.BYTES.format(bytes.applyAsLong(jar)))
        .collect(Collectors.joining(", "));
  }
}
