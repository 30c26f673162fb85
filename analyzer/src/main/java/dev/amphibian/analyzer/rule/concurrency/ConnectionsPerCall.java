package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clients with a pool of their own that are made for one call. */
public final class ConnectionsPerCall implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/connections-per-call", "A client is made per call", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<Use> used =
        Stream.of(EffectKind.CALLS_REMOTE, EffectKind.QUERIES)
            .flatMap(slice::effects)
            .flatMap(
                found ->
                    Stream.of(found.call().receiver(), found.call().root())
                        .map(client -> new Use(found.path().end(), client)))
            .collect(Collectors.toSet());
    return slice
        .effects(EffectKind.OPENS_POOL)
        .filter(found -> used.contains(new Use(found.path().end(), made(found.call()))))
        .map(found -> finding(slice, platform, found));
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found) {
    return HEADER.finding(
        slice,
        platform,
        found,
        "%s makes a client for one call; its connections are set up anew each time%s"
            .formatted(
                Words.call(found),
                platform
                    .limit(LimitId.OUTBOUND_CONNECTIONS_MAX)
                    .map(limit -> ", and an instance may have " + limit.text() + " open")
                    .orElse("")),
        "make one client when the instance starts and keep it in a field");
  }

  /** A client that a method calls. */
  private record Use(MethodId method, Operand client) {}

  private static Operand made(Call call) {
    return call.target().name().equals("<init>")
        ? new Operand.Made(call.target().owner())
        : new Operand.Result(call.target());
  }
}
