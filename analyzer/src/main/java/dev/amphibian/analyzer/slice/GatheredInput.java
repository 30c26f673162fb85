package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Repeated;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells whether a loop keeps all parts of an input that it reads part by part. */
final class GatheredInput {

  private final Effects effects;

  GatheredInput(Effects effects) {
    this.effects = effects;
  }

  /** Whether what a call reads in each round is added to what outlives the round. */
  boolean keeps(Call reading, MethodInfo method) {
    Optional<Repeated> loop = method.repeatedAround(reading);
    if (loop.isEmpty() || loop.get().isBounded()) {
      return false;
    }
    List<Call> round = method.callsIn(loop.get()).toList();
    return round.stream().filter(this::gathers).anyMatch(call -> isOlder(call.root(), round));
  }

  private boolean gathers(Call call) {
    return effects.does(call, EffectKind.GROWS) || effects.does(call, EffectKind.GATHERS);
  }

  /** Whether an object was there before the round. */
  private static boolean isOlder(Operand object, List<Call> round) {
    return object instanceof Operand.Parameter
        || object instanceof Operand.Field
        || object instanceof Operand.Made made
            && round.stream().map(Call::target).noneMatch(made(made.type()));
  }

  private static Predicate<MethodId> made(String type) {
    return called -> called.name().equals("<init>") && called.owner().equals(type);
  }
}
