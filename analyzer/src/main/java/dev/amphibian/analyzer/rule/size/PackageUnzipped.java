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
import java.util.stream.Stream;

/** The class path of a slice, unpacked, against the platform's limit. */
public final class PackageUnzipped implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "size/package-unzipped", "The unpacked package is over the limit", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.limit(LimitId.PACKAGE_UNZIPPED_MAX).stream()
        .flatMap(
            limit ->
                PackageSize.over(limit, slice, Jar::unzippedBytes).stream()
                    .map(confidence -> finding(slice, platform, limit, confidence)));
  }

  private static Finding finding(
      Slice slice, Platform platform, Limit limit, Confidence confidence) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        confidence,
        ("the libraries unpack to %s, the limit is %s; what this entry point mentions comes "
                + "to %s; heaviest: %s")
            .formatted(
                Unit.BYTES.format(PackageSize.sum(slice.jars(), Jar::unzippedBytes)),
                limit.text(),
                Unit.BYTES.format(
                    PackageSize.sum(slice.neededJars().mentioned(), Jar::unzippedBytes)),
                PackageSize.heaviest(slice.jars(), Jar::unzippedBytes)),
        "drop the heaviest libraries that this entry point doesn't need, or deploy it as a "
            + "container image");
  }
}
