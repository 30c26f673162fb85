package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frameworks that fill the memory which is set before the first request comes. */
public final class Baseline implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/baseline", "The framework alone takes more than the memory", Severity.WARNING);

  private static final long MEBIBYTE = 1024 * 1024;

  /** What a Java virtual machine holds that has nothing to do, in MiB. */
  private static final long JAVA = 34;

  private static final Map<String, Long> BY_ARTIFACT = read();

  private static Map<String, Long> read() {
    Map<String, Long> mebibytes = new LinkedHashMap<>();
    for (String line : DataLines.of("/memory/baseline.sizes")) {
      String[] parts = line.split(" ");
      mebibytes.put(parts[0], Long.parseLong(parts[1]));
    }
    return mebibytes;
  }

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong memory = MemorySetting.budget(slice);
    Set<String> artifacts = slice.jars().stream().map(Jar::artifact).collect(Collectors.toSet());
    Map<String, Long> frameworks = new LinkedHashMap<>(BY_ARTIFACT);
    frameworks.keySet().retainAll(artifacts);
    long sum = JAVA + frameworks.values().stream().mapToLong(Long::longValue).sum();
    return memory.isPresent() && !frameworks.isEmpty() && sum * MEBIBYTE > memory.getAsLong()
        ? Stream.of(finding(slice, platform, frameworks, sum))
        : Stream.empty();
  }

  private static Finding finding(
      Slice slice, Platform platform, Map<String, Long> frameworks, long sum) {
    String parts =
        frameworks.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        Confidence.LIKELY,
        "holds some %d MiB before its first request (Java %d, %s); memory is set to %s"
            .formatted(sum, JAVA, parts, MemorySetting.text(slice, platform)),
        "set twice as much, or let the function start without what it does not need");
  }
}
