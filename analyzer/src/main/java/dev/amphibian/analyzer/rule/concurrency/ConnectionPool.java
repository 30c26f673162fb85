package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pools of database connections, times the instances that there may be. */
public final class ConnectionPool implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/connection-pool",
          "Many instances need many database connections",
          Severity.NOTE);

  private static final List<Pool> POOLS =
      DataLines.of("/libraries/connection.pools").stream().map(Pool::parse).toList();

  private static final Predicate<String> EMBEDDED =
      Pattern.compile("jdbc:(?:h2:mem|hsqldb:mem|derby:memory|sqlite):?.*").asMatchPredicate();

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    boolean isAsked =
        Stream.of(EffectKind.QUERIES, EffectKind.LOADS_ALL)
            .anyMatch(kind -> slice.effects(kind).findAny().isPresent());
    Optional<Limit> instances = platform.limit(LimitId.INSTANCES_MAX);
    return instances.isEmpty() || !isAsked || isInProcess(slice)
        ? Stream.empty()
        : POOLS.stream()
            .filter(
                pool ->
                    slice.jars().stream().anyMatch(jar -> jar.artifact().equals(pool.artifact())))
            .limit(1)
            .map(pool -> finding(slice, platform, instances.get(), pool));
  }

  /** A database in memory has no connections to run out of. */
  private static boolean isInProcess(Slice slice) {
    return slice.settings().get("spring.datasource.url").filter(EMBEDDED).isPresent();
  }

  private static Finding finding(Slice slice, Platform platform, Limit instances, Pool pool) {
    Optional<Entry> set =
        pool.settings().stream().flatMap(key -> slice.settings().entry(key).stream()).findFirst();
    String given = set.map(entry -> slice.settings().resolve(entry.value())).orElse("");
    long size = given.matches("\\d{1,6}") ? Long.parseLong(given) : pool.size();
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        set.map(Entry::place).orElse(slice.handler().place()),
        set.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
        ("each instance opens up to %d database connections (%s); %s instances, which the platform "
                + "may start, open up to %d")
            .formatted(
                size,
                set.map(Entry::key).orElse("the default of " + pool.artifact()),
                instances.text(),
                size * instances.value()),
        "set the pool to one connection per request that an instance works on at a time, limit the "
            + "function's instances, or put a proxy in front of the database");
  }

  /** A library that pools connections, its own size, and the keys that set another. */
  private record Pool(String artifact, long size, List<String> settings) {

    static Pool parse(String line) {
      String[] parts = line.split("\\s*:\\s*");
      return new Pool(parts[0], Long.parseLong(parts[1]), List.of(parts[2].split("\\s*,\\s*")));
    }
  }
}
