package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.wait.LongestWait.Kind;
import dev.amphibian.analyzer.wait.TimeoutIndex.SetTimeout;
import dev.amphibian.analyzer.wait.TimeoutSettings.Timeout;
import java.util.List;
import java.util.Optional;

/**
 * Finds how long a call of another service or of a database waits: until the time-out that the code
 * sets for its client, else that of the settings, else the library's own.
 */
final class ClientWaits {

  private final TimeoutIndex timeouts;
  private final TimeoutSettings settings;
  private final OwnWaits lengths;

  ClientWaits(Codebase codebase, TimeoutIndex timeouts, OwnWaits lengths) {
    this.timeouts = timeouts;
    this.settings = new TimeoutSettings(codebase);
    this.lengths = lengths;
  }

  /** What a call waits for. */
  private enum Part {
    CONNECTION(EffectKind.SETS_CONNECT_TIMEOUT, "connect", "connect time-out of "),
    ANSWER(EffectKind.SETS_TIMEOUT, "default", "time-out of ");

    private final EffectKind kind;
    private final String byDefault;
    private final String what;

    Part(EffectKind kind, String byDefault, String what) {
      this.kind = kind;
      this.byDefault = byDefault;
      this.what = what;
    }
  }

  /** How long a call of a library waits that calls remotely. */
  LongestWait remote(Effect effect, Call call, String caller) {
    Optional<LongestWait> connection = part(Part.CONNECTION, effect, call, caller);
    if (effect.attribute("part").filter("connect"::equals).isPresent()) {
      return connection.orElseGet(() -> unbounded(effect, call, caller));
    }
    LongestWait answer =
        part(Part.ANSWER, effect, call, caller).orElseGet(() -> unbounded(effect, call, caller));
    boolean coversAll =
        timeouts.near(Part.ANSWER.kind, client(effect), caller).stream()
            .anyMatch(timeout -> timeout.effect().attribute("covers").isPresent());
    return coversAll ? answer : connection.orElse(LongestWait.NONE).then(answer);
  }

  private LongestWait unbounded(Effect effect, Call call, String caller) {
    String where = timeouts.mayComeFromElsewhere(effect, caller) ? " that we see" : "";
    return LongestWait.open(OwnWaits.name(call) + " has no time-out" + where, call.place());
  }

  private Optional<LongestWait> part(Part part, Effect effect, Call call, String caller) {
    Confidence confidence =
        effect.attribute("confidence").map(Confidence::valueOf).orElse(Confidence.LIKELY);
    String what = part.what + OwnWaits.name(call);
    List<SetTimeout> set = timeouts.near(part.kind, client(effect), caller);
    return set.isEmpty()
        ? timeouts
            .configured(part.kind, effect, caller)
            .map(timeout -> configured(timeout, what, call.place(), confidence))
            .or(() -> byDefault(effect.attribute(part.byDefault), what, call.place(), confidence))
        : Optional.of(longest(set, what, call.place(), confidence));
  }

  /** How long a query waits. */
  LongestWait query(Call call, String caller) {
    String what = "query time-out of " + OwnWaits.name(call);
    List<SetTimeout> set = timeouts.near(EffectKind.SETS_QUERY_TIMEOUT, "query", caller);
    return set.isEmpty()
        ? settings
            .ofType(EffectKind.SETS_QUERY_TIMEOUT, call.target().owner())
            .map(timeout -> configured(timeout, what, call.place(), Confidence.LIKELY))
            .orElseGet(
                () ->
                    LongestWait.openQuery(
                        OwnWaits.name(call) + " has no query time-out", call.place()))
        : longest(set, what, call.place(), Confidence.LIKELY);
  }

  /** The wait for a connection of the database's pool, if its length is set. */
  LongestWait connection() {
    return settings
        .of(EffectKind.SETS_CONNECT_TIMEOUT, "database")
        .map(set -> configured(set, "a connection of the pool", set.place(), Confidence.LIKELY))
        .orElse(LongestWait.NONE);
  }

  /** Of several time-outs we don't know which is this client's. */
  private LongestWait longest(
      List<SetTimeout> set, String what, Place place, Confidence confidence) {
    LongestWait longest = LongestWait.NONE;
    for (SetTimeout each : set) {
      String setAt = "%s, set at %s".formatted(what, each.call().place());
      longest =
          longest.or(
              bounded(
                  lengths.length(each.effect(), each.call(), new Context(each.method())),
                  setAt,
                  place,
                  confidence));
    }
    return longest;
  }

  private static LongestWait configured(
      Timeout timeout, String what, Place place, Confidence confidence) {
    return bounded(timeout.millis(), what + ", set by " + timeout.key(), place, confidence);
  }

  private static LongestWait bounded(
      Optional<Long> millis, String what, Place place, Confidence confidence) {
    return millis
        .map(known -> LongestWait.of(Kind.TIME_OUT, known, what, place, confidence))
        .orElseGet(() -> LongestWait.open(what + ", is no constant", place));
  }

  private static Optional<LongestWait> byDefault(
      Optional<String> time, String what, Place place, Confidence confidence) {
    return time.flatMap(
            text -> Durations.millis(text.replace("min", "m")).stream().boxed().findFirst())
        .map(
            millis ->
                LongestWait.of(
                    Kind.DEFAULT, millis, what + ", the library's own", place, confidence));
  }

  private static String client(Effect effect) {
    return effect.attribute("client").orElse("");
  }
}
