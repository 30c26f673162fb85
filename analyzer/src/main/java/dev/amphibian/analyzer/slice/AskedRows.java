package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.effect.DeclaredQueries;
import dev.amphibian.analyzer.effect.DeclaredQueries.Query;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import java.util.List;
import java.util.Optional;

/** Tells by the code around a query how many rows it may give. */
final class AskedRows {

  private static final List<String> TEXTS = List.of("jpql", "query", "sql");

  private final Codebase codebase;
  private final Effects effects;

  AskedRows(Codebase codebase, Effects effects) {
    this.codebase = codebase;
    this.effects = effects;
  }

  /** What a call does, if it asks a database: all rows, those that match, or so many at most. */
  Effect seen(Effect effect, Call call, MethodInfo method) {
    if (effect.kind() != EffectKind.QUERIES && effect.kind() != EffectKind.LOADS_ALL) {
      return effect;
    }
    Optional<Query> query = text(effect, call).or(() -> onlyText(method));
    if (setsMost(method) || query.filter(Query::isLimited).isPresent()) {
      return effect.as(EffectKind.QUERIES).with("rows", "limited");
    }
    if (query.filter(Query::readsAll).isPresent() && DeclaredQueries.givesMany(call.target())) {
      return effect.as(EffectKind.LOADS_ALL).without("confidence");
    }
    return query.isEmpty() || query.get().readsAll() ? effect : effect.as(EffectKind.QUERIES);
  }

  private boolean setsMost(MethodInfo method) {
    return codebase.callsWithin(method).stream()
        .anyMatch(call -> effects.does(call, EffectKind.LIMITS_ROWS));
  }

  /** The query of a method that names no other. */
  private Optional<Query> onlyText(MethodInfo method) {
    List<Query> named =
        codebase.callsWithin(method).stream()
            .flatMap(call -> effects.of(call).stream().flatMap(each -> text(each, call).stream()))
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The query that a call is handed, if constants make its text. */
  private Optional<Query> text(Effect effect, Call call) {
    return TEXTS.stream().flatMap(kind -> text(kind, effect, call).stream()).findFirst();
  }

  private Optional<Query> text(String kind, Effect effect, Call call) {
    return effect
        .argument(kind)
        .flatMap(call::text)
        .flatMap(
            text ->
                kind.equals("query")
                    ? effects.queries().named(text)
                    : Optional.of(new Query(text, kind.equals("sql"))));
  }
}
