package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.OwnFiles.Resource;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** What an image carries, against what the platform takes. */
public final class Image implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/image", "The image is over the limit", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    long bytes =
        PackageSize.sum(slice.jars(), Jar::unzippedBytes)
            + slice.own().resources().stream().mapToLong(Resource::bytes).sum();
    return platform.limit(LimitId.PACKAGE_IMAGE_MAX).stream()
        .filter(limit -> bytes > limit.value())
        .map(
            limit ->
                HEADER.finding(
                    slice,
                    platform,
                    slice.start(),
                    slice.handler().place(),
                    Confidence.LIKELY,
                    ("libraries and files come to %s, and the image's base comes on top; the limit "
                            + "is %s; heaviest: %s")
                        .formatted(
                            Unit.BYTES.format(bytes),
                            limit.text(),
                            PackageSize.heaviest(slice.jars(), Jar::unzippedBytes)),
                    "drop the heaviest libraries, or put files into object storage"));
  }
}
