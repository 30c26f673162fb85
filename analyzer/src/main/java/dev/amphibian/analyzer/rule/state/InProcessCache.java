package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Caches in the memory of one process, which others neither see nor clear. */
public final class InProcessCache implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/in-process-cache", "Answers are kept in the process", Severity.NOTE);

  /** Libraries that keep caches outside the process, if the application uses them for that. */
  private static final List<String> SHARED = DataLines.of("/libraries/shared.caches");

  private static final Set<String> IN_PROCESS = Set.of("simple", "caffeine", "ehcache", "cache2k");
  private static final String CONSEQUENCE =
      " keeps or clears answers in this process; every instance of a function fills its own cache, "
          + "and what one clears stays in the others";
  private static final String REMEDY =
      "let entries end after a short time, or use a cache outside the process";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<Place> seen = new HashSet<>();
    boolean mayBeShared = slice.jars().stream().anyMatch(jar -> SHARED.contains(jar.artifact()));
    Stream<Finding> declared =
        slice
            .declared(EffectKind.CACHES)
            .filter(found -> seen.add(found.place()))
            .filter(found -> !isElsewhere(slice, found))
            .map(
                found ->
                    HEADER.finding(
                        slice,
                        platform,
                        found.path(),
                        found.place(),
                        mayBeShared && setting(slice, found).isEmpty()
                            ? Confidence.POSSIBLE
                            : found.confidence(),
                        found.name() + CONSEQUENCE,
                        REMEDY));
    Stream<Finding> called =
        slice
            .effects(EffectKind.CACHES)
            .map(
                found ->
                    HEADER.finding(
                        slice, platform, found, Words.call(found) + CONSEQUENCE, REMEDY));
    return Stream.concat(declared, called);
  }

  private static boolean isElsewhere(Slice slice, Declared found) {
    return setting(slice, found).filter(where -> !IN_PROCESS.contains(where)).isPresent();
  }

  private static Optional<String> setting(Slice slice, Declared found) {
    return found
        .effect()
        .attribute("setting")
        .flatMap(slice.settings()::get)
        .map(where -> where.toLowerCase(Locale.ROOT));
  }
}
