package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.wait.LongestWait.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds how long one call of a library waits. */
final class OwnWaits {

  private static final Set<EffectKind> WAITING =
      EnumSet.of(
          EffectKind.SLEEPS,
          EffectKind.WAITS,
          EffectKind.WAITS_AT_MOST,
          EffectKind.CALLS_REMOTE,
          EffectKind.QUERIES,
          EffectKind.LOADS_ALL);

  private final Effects effects;
  private final Amounts amounts;
  private final ClientWaits clients;

  OwnWaits(Codebase codebase, Effects effects, TimeoutIndex timeouts, Amounts amounts) {
    this.effects = effects;
    this.amounts = amounts;
    this.clients = new ClientWaits(codebase, timeouts, this);
  }

  /** The waits that clients' time-outs end. */
  ClientWaits clients() {
    return clients;
  }

  /** Whether a call of a library waits. */
  boolean isWait(Call call) {
    return effects.of(call).stream().anyMatch(effect -> WAITING.contains(effect.kind()));
  }

  /** Whether a call of a library does something. */
  boolean does(Call call, EffectKind kind) {
    return effects.does(call, kind);
  }

  /** How long a call of a library waits. */
  LongestWait of(Call call, Context context) {
    return effects.of(call).stream()
        .filter(effect -> WAITING.contains(effect.kind()))
        .map(effect -> of(effect, call, context))
        .findFirst()
        .orElse(LongestWait.NONE);
  }

  private LongestWait of(Effect effect, Call call, Context context) {
    return switch (effect.kind()) {
      case SLEEPS, WAITS_AT_MOST, BOUNDS_WAIT -> timed(effect, call, context);
      case WAITS -> untimed(call, context);
      case CALLS_REMOTE -> clients.remote(effect, call, caller(context));
      default -> clients.query(call, caller(context));
    };
  }

  private static String caller(Context context) {
    return context.method().id().owner();
  }

  /** A wait that only ends early where something happens is no pause. */
  private static Kind kind(Effect effect) {
    return effect.kind() == EffectKind.SLEEPS && effect.attribute("confidence").isEmpty()
        ? Kind.SLEEP
        : Kind.TIME_OUT;
  }

  private LongestWait timed(Effect effect, Call call, Context context) {
    return length(effect, call, context)
        .map(
            millis ->
                LongestWait.of(kind(effect), millis, name(call), call.place(), Confidence.PROVEN))
        .orElseGet(
            () ->
                LongestWait.open(name(call) + " waits as long as no constant tells", call.place()));
  }

  /** The length that a call is handed, in milliseconds. */
  Optional<Long> length(Effect effect, Call call, Context context) {
    Optional<Integer> argument = effect.argument("time");
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> amount = amounts.of(call.argument(argument.get()), context);
    return isNumber(call.target(), argument.get())
        ? amount.flatMap(n -> unit(effect, call).map(unit -> unit.toMillis(n)))
        : amount;
  }

  /** Whether an argument is a number of some unit, not a length of time. */
  private static boolean isNumber(MethodId method, int index) {
    String[] types =
        method.parameterNames().substring(1, method.parameterNames().length() - 1).split(",");
    return index < types.length
        && Set.of("int", "long", "java.lang.Integer", "java.lang.Long", "java.lang.Object")
            .contains(types[index]);
  }

  private static Optional<TimeUnit> unit(Effect effect, Call call) {
    String unit = effect.attribute("unit").orElse("ms");
    return switch (unit) {
      case "ms" -> Optional.of(TimeUnit.MILLISECONDS);
      case "s" -> Optional.of(TimeUnit.SECONDS);
      case "ns" -> Optional.of(TimeUnit.NANOSECONDS);
      case "receiver" -> unit(call.receiver());
      default -> unit(call.argument(effect.argument("unit").orElseThrow()));
    };
  }

  private static Optional<TimeUnit> unit(Operand operand) {
    return operand instanceof Operand.Field field
        ? List.of(TimeUnit.values()).stream()
            .filter(unit -> unit.name().equals(field.name()))
            .findFirst()
        : Optional.empty();
  }

  private LongestWait untimed(Call call, Context context) {
    return context.method().calls().stream()
        .flatMap(
            other ->
                effects.of(other).stream()
                    .filter(effect -> effect.kind() == EffectKind.BOUNDS_WAIT)
                    .map(effect -> timed(effect, other, context)))
        .reduce(LongestWait::or)
        .orElseGet(
            () ->
                LongestWait.open(
                    name(call) + " waits for another thread without time-out", call.place()));
  }

  static String name(Call call) {
    MethodId target = call.target();
    return target.name().equals("<init>")
        ? "new " + target.simpleOwner()
        : target.simpleOwner() + "." + target.name();
  }
}
