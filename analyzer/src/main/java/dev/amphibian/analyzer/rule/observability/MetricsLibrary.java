package dev.amphibian.analyzer.rule.observability;

import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library that hands metrics or traces on.
 *
 * @param artifact the artifact id
 * @param isScraped whether somebody comes for them; else a thread sends them from time to time
 * @param switches keys that switch it off with {@code false}
 */
record MetricsLibrary(String artifact, boolean isScraped, List<String> switches) {

  private static final List<MetricsLibrary> ALL =
      DataLines.of("/libraries/metrics.libraries").stream().map(MetricsLibrary::parse).toList();

  /** Those on the class path that nothing switches off. */
  static Stream<MetricsLibrary> of(Slice slice) {
    Set<String> artifacts =
        slice.jars().stream().map(Jar::artifact).collect(Collectors.toUnmodifiableSet());
    return ALL.stream()
        .filter(library -> artifacts.contains(library.artifact))
        .filter(library -> library.switches.stream().noneMatch(key -> isOff(slice, key)));
  }

  private static boolean isOff(Slice slice, String key) {
    return slice.settings().get(key).filter("false"::equals).isPresent();
  }

  private static MetricsLibrary parse(String line) {
    String[] parts = line.split("\\s*[:,]\\s*");
    return new MetricsLibrary(
        parts[0], parts[1].equals("scraped"), List.of(parts).subList(2, parts.length));
  }
}
