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

/** The class path of a slice, packed, against what the platform takes by direct upload. */
public final class PackageZipped implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "size/package-zipped",
          "The packed package is over the limit for direct upload",
          Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.limit(LimitId.PACKAGE_ZIPPED_MAX).stream()
        .flatMap(
            limit ->
                PackageSize.over(limit, slice, Jar::zippedBytes).stream()
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
        "the libraries come to %s as jars, direct upload takes %s; heaviest: %s"
            .formatted(
                Unit.BYTES.format(PackageSize.sum(slice.jars(), Jar::zippedBytes)),
                limit.text(),
                PackageSize.heaviest(slice.jars(), Jar::zippedBytes)),
        "upload through object storage, or drop the heaviest libraries that this entry "
            + "point doesn't need");
  }
}
