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
        .flatMap(limit -> check(slice, platform, limit));
  }

  private static Stream<Finding> check(Slice slice, Platform platform, Limit limit) {
    long whole = PackageSize.unzipped(slice.jars());
    if (whole <= limit.value()) {
      return Stream.empty();
    }
    long reached = PackageSize.unzipped(slice.reachedJars().jars());
    Confidence confidence = reached > limit.value() ? Confidence.LIKELY : Confidence.POSSIBLE;
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            slice.start(),
            slice.handler().place(),
            confidence,
            ("the libraries unpack to %s, the limit is %s; what this entry point mentions comes "
                    + "to %s; heaviest: %s")
                .formatted(
                    Unit.BYTES.format(whole),
                    limit.text(),
                    Unit.BYTES.format(reached),
                    PackageSize.heaviest(slice.jars(), Jar::unzippedBytes)),
            "drop the heaviest libraries that this entry point doesn't need, or deploy it as a "
                + "container image"));
  }
}
