package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MachineCode;
import dev.amphibian.analyzer.codebase.MachineCode.System;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.CarriedCode;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Libraries that bring machine code, of which a function runs little or nothing. */
public final class NativeLibrary implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/native-library", "A library carries machine code", Severity.NOTE);

  /** The processors that platforms offer for functions. */
  private static final Set<String> PROCESSORS = Set.of("x86-64", "arm64");

  /** From one part in so many on, what never runs is worth a look. */
  private static final long SHARE = 50;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.neededJars().machineCode().stream()
        .flatMap(
            jar ->
                message(jar, platform).stream()
                    .map(message -> finding(slice, platform, jar, message)));
  }

  private static Finding finding(Slice slice, Platform platform, CarriedCode jar, String message) {
    return HEADER.finding(
        slice,
        platform,
        jar.path(),
        jar.place(),
        Confidence.LIKELY,
        message,
        "take the library's variant for the function's system and processor only, if it has one, "
            + "or choose the processor that it supports");
  }

  /** What is for all machines of functions and light is not worth a word. */
  private static Optional<String> message(CarriedCode jar, Platform platform) {
    List<MachineCode> code = jar.libraries();
    SortedSet<String> processors =
        code.stream()
            .filter(each -> each.system() == System.LINUX)
            .map(MachineCode::processor)
            .collect(Collectors.toCollection(TreeSet::new));
    String start = jar.jar() + " carries machine code ";
    if (processors.isEmpty()) {
      return Optional.of(start + "for other systems than Linux, on which functions run");
    }
    if (!processors.containsAll(PROCESSORS)) {
      return Optional.of(
          start + "for Linux on %s only".formatted(String.join(" and ", processors)));
    }
    long foreign = foreign(code);
    return platform
        .limit(LimitId.PACKAGE_UNZIPPED_MAX)
        .filter(limit -> foreign * SHARE >= limit.value())
        .map(
            limit ->
                start
                    + "for more systems and processors than a function has, %s of the %s that a "
                        .formatted(Unit.BYTES.format(foreign), limit.text())
                    + "package may unpack to");
  }

  /** What isn't for Linux, and of what is the processors' but the largest one's. */
  private static long foreign(List<MachineCode> code) {
    long all = code.stream().mapToLong(MachineCode::bytes).sum();
    long own =
        PROCESSORS.stream()
            .mapToLong(
                processor ->
                    code.stream()
                        .filter(each -> each.system() == System.LINUX)
                        .filter(each -> each.processor().equals(processor))
                        .mapToLong(MachineCode::bytes)
                        .sum())
            .max()
            .orElse(0);
    return all - own;
  }
}
