package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Methods so large that they are never compiled: they stay as slow as at the start. */
public final class LargeMethod implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/large-method", "A method is too large to be compiled", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.largeMethods().stream()
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.method().place(),
                    found.path().confidence(),
                    ("%s has %,d bytes of instructions, and HotSpot compiles no method of more "
                            + "than %,d: it is interpreted on every run, and a function is billed "
                            + "for that time")
                        .formatted(
                            name(found.method()),
                            found.method().codeBytes(),
                            MethodInfo.COMPILED_MAX),
                    "split it, so that the parts that run often are compiled"));
  }

  private static String name(MethodInfo method) {
    return method.id().simpleOwner() + "." + method.id().name();
  }
}
