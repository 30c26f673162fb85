package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.slice.MethodFacts.OwnEffect;
import java.util.ArrayList;
import java.util.List;

/** Finds what a method does by itself. */
final class MethodFactsFinder {

  private static final String ASYNC = "org.springframework.scheduling.annotation.Async";

  private final Codebase codebase;
  private final CallGraph calls;
  private final Effects effects;
  private final SharedState sharedState;

  MethodFactsFinder(Codebase codebase, CallGraph calls, Effects effects, SharedState sharedState) {
    this.codebase = codebase;
    this.calls = calls;
    this.effects = effects;
    this.sharedState = sharedState;
  }

  MethodFacts of(MethodInfo method) {
    List<OwnEffect> own = new ArrayList<>();
    for (Call call : calls.outside(method.id())) {
      for (Effect effect : effects.of(call)) {
        if (isJudged(effect)) {
          own.add(new OwnEffect(effect, call));
        }
      }
    }
    return new MethodFacts(
        own,
        sharedState.touches(method),
        sharedState.reads(method),
        endlessLoops(method),
        isAsynchronous(method));
  }

  /** Of what a call only names, rules judge addresses and resources of the application. */
  private static boolean isJudged(Effect effect) {
    return effect.kind() != EffectKind.NAMES
        || effect.attribute("address").isPresent()
        || effect.attribute("base").isPresent()
        || effect.attribute("resource").isPresent();
  }

  private boolean isAsynchronous(MethodInfo method) {
    return codebase.hasAnnotation(method, ASYNC)
        || codebase
            .type(method.id().owner())
            .filter(type -> codebase.hasAnnotation(type, ASYNC))
            .isPresent();
  }

  private List<Loop> endlessLoops(MethodInfo method) {
    return codebase.callsWithin(method).isEmpty() ? List.of() : codebase.endlessLoops(method);
  }
}
