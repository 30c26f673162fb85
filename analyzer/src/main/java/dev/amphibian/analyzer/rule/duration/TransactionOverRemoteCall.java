package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Transactions that stay open while another service is asked. */
public final class TransactionOverRemoteCall implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/transaction-over-remote-call",
          "A transaction waits for another service",
          Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Map<MethodId, Declared> transactional =
        slice
            .declared(EffectKind.OPENS_TRANSACTION)
            .collect(
                Collectors.toMap(found -> found.path().end(), Function.identity(), (a, b) -> a));
    OtherThreads others = OtherThreads.of(slice);
    return slice
        .effects(EffectKind.CALLS_REMOTE)
        .filter(found -> !others.mayRun(found.path().end(), found.place()))
        .flatMap(
            found ->
                around(found.path(), transactional, others)
                    .map(transaction -> finding(slice, platform, found, transaction))
                    .stream());
  }

  /** The nearest transaction; a call of the object's own method passes no proxy that begins one. */
  private static Optional<Declared> around(
      CallPath path, Map<MethodId, Declared> transactional, OtherThreads others) {
    for (CallPath at = path; ; at = at.caller()) {
      Declared declared = transactional.get(at.end());
      boolean isEntered = at.isEmpty() || !at.last().from().owner().equals(at.last().to().owner());
      if (declared != null && isEntered) {
        return Transactions.begins(declared) ? Optional.of(declared) : Optional.empty();
      }
      if (at.isEmpty() || others.mayRun(at.last())) {
        return Optional.empty();
      }
    }
  }

  private static Finding finding(
      Slice slice, Platform platform, FoundEffect found, Declared transaction) {
    MethodId method = transaction.path().end();
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        found.confidence(),
        ("%s asks another service within the transaction of %s#%s, which keeps its database "
                + "connection and locks until the answer is there; %s")
            .formatted(
                Words.call(found),
                method.simpleOwner(),
                method.name(),
                TimeLimit.of(slice, platform)),
        "ask before the transaction begins or after it has ended");
  }
}
