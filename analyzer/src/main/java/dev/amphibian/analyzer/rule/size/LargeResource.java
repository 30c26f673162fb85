package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.OwnFiles.Resource;
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

/** Files of the application itself that take much of what a package may hold. */
public final class LargeResource implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/large-resource", "A file takes much of the package", Severity.NOTE);

  /** From one part in so many on, a single file is worth a look. */
  private static final long SHARE = 10;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.limit(LimitId.PACKAGE_UNZIPPED_MAX).stream()
        .flatMap(
            limit ->
                slice.own().resources().stream()
                    .filter(resource -> resource.bytes() * SHARE >= limit.value())
                    .map(resource -> finding(slice, platform, limit, resource)));
  }

  private static Finding finding(Slice slice, Platform platform, Limit limit, Resource resource) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        Confidence.LIKELY,
        "the package carries %s, %s of the %s that it may unpack to"
            .formatted(resource.name(), Unit.BYTES.format(resource.bytes()), limit.text()),
        "put it into object storage and read what is needed of it, or leave it out of this "
            + "package");
  }
}
