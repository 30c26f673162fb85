package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A library without which a package would fit, and the few classes that use it. */
public final class DominatingJar implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "size/dominating-jar", "One library makes the package too large", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.limit(LimitId.PACKAGE_UNZIPPED_MAX).stream()
        .filter(limit -> PackageSize.over(limit, slice, Jar::unzippedBytes).isPresent())
        .flatMap(
            limit ->
                heaviest(slice, limit).stream().map(jar -> finding(slice, platform, limit, jar)));
  }

  /** The heaviest jar that makes up most of the excess and leaves with a few classes. */
  private static Optional<Jar> heaviest(Slice slice, Limit limit) {
    long excess = sum(slice) - limit.value();
    return slice.jars().stream()
        .filter(jar -> jar.unzippedBytes() * 2 > excess)
        .filter(jar -> slice.neededJars().usedByFew().containsKey(jar))
        .max(Comparator.comparing(Jar::unzippedBytes));
  }

  private static long sum(Slice slice) {
    return PackageSize.sum(slice.jars(), Jar::unzippedBytes);
  }

  private static Finding finding(Slice slice, Platform platform, Limit limit, Jar jar) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        Confidence.LIKELY,
        ("without %s (%s) the libraries would unpack to %s, the limit is %s; of what this entry "
                + "point reaches only %s lead to it")
            .formatted(
                jar.artifact(),
                Unit.BYTES.format(jar.unzippedBytes()),
                Unit.BYTES.format(sum(slice) - jar.unzippedBytes()),
                limit.text(),
                slice.neededJars().usedByFew().getOrDefault(jar, List.of()).stream()
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.joining(", "))),
        "take a smaller library for what these classes do, or leave them out of this package");
  }
}
