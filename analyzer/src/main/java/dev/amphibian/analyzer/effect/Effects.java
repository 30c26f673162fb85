package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.DeclaredQueries.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the calls of one codebase do to limits, found once per called method. */
public final class Effects {

  private final Memo<MethodId, List<Effect>> known;
  private final Map<String, List<Effect>> ofTypes;
  private final DeclaredQueries queries;

  /** The effects that a catalogue tells of, on the types of a codebase. */
  public Effects(EffectCatalogue catalogue, Codebase codebase) {
    this.queries = new DeclaredQueries(codebase);
    this.known =
        new Memo<>(
            called -> withVendor(called, withQueries(called, catalogue.of(called, codebase))));
    this.ofTypes = catalogue.ofTypes();
  }

  /** The queries that annotations and mapper files declare. */
  public DeclaredQueries queries() {
    return queries;
  }

  /** Where a query's text is declared, it tells how many rows the method gives. */
  private List<Effect> withQueries(MethodId called, List<Effect> effects) {
    List<Query> declared = queries.of(called);
    if (declared.isEmpty()) {
      return effects;
    }
    boolean givesAll =
        declared.stream().anyMatch(Query::readsAll) && DeclaredQueries.givesMany(called);
    Effect asks =
        effects.stream()
            .filter(effect -> effect.kind() == EffectKind.QUERIES)
            .findFirst()
            .orElse(new Effect(EffectKind.QUERIES, Map.of()));
    Effect seen = givesAll ? asks.as(EffectKind.LOADS_ALL) : asks;
    List<Effect> all = new ArrayList<>(effects);
    all.remove(asks);
    all.add(declared.stream().anyMatch(Query::isLimited) ? seen.with("rows", "limited") : seen);
    return all;
  }

  private static List<Effect> withVendor(MethodId called, List<Effect> effects) {
    Optional<Vendor> vendor = Vendor.ofClient(called.owner());
    if (vendor.isEmpty()) {
      return effects;
    }
    List<Effect> all = new ArrayList<>(effects);
    all.add(new Effect(EffectKind.USES_VENDOR, Map.of("vendor", vendor.get().name())));
    return List.copyOf(all);
  }

  /** What a call does. */
  public List<Effect> of(Call call) {
    return known.of(call.target());
  }

  /** Whether a call does something of this kind. */
  public boolean does(Call call, EffectKind kind) {
    return of(call).stream().anyMatch(effect -> effect.kind() == kind);
  }

  /** The types that say something by themselves, sorted. */
  public Collection<String> types() {
    return ofTypes.keySet();
  }

  /** What a type says by itself. */
  public List<Effect> ofType(String type) {
    return ofTypes.getOrDefault(type, List.of());
  }
}
