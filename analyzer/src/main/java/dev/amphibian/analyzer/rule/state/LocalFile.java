package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Local files, which a function's file system doesn't take or doesn't keep. */
public final class LocalFile implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "state/local-file", "Files are written outside the temporary folder", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<MethodId> temporary = new HashSet<>();
    slice
        .effects(EffectKind.WRITES_TEMPORARY_FILE)
        .forEach(found -> temporary.add(found.path().end()));
    return slice
        .effects(EffectKind.WRITES_FILE)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    isBelow(temporary, found.path()) ? Confidence.POSSIBLE : found.confidence(),
                    "%s writes a file; %s".formatted(Words.call(found), place(platform)),
                    "write to object storage, or to a temporary file that is read and removed "
                        + "within the call"));
  }

  /** Whether who writes, or who calls for it, makes a temporary file or folder. */
  private static boolean isBelow(Set<MethodId> temporary, CallPath path) {
    return temporary.contains(path.end())
        || path.edges().stream().map(Edge::from).anyMatch(temporary::contains);
  }

  private static String place(Platform platform) {
    return platform.has(Trait.READ_ONLY_FILES)
        ? "only the temporary folder takes files, and it goes with the instance"
        : "it goes with the instance, and other instances don't see it";
  }
}
