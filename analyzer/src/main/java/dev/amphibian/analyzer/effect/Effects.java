package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the calls of one codebase do to limits, found once per called method. */
public final class Effects {

  private final Memo<MethodId, List<Effect>> known;
  private final Map<String, List<Effect>> ofTypes;

  /** The effects that a catalogue tells of, on the types of a codebase. */
  public Effects(EffectCatalogue catalogue, Codebase codebase) {
    this.known = new Memo<>(called -> withVendor(called, catalogue.of(called, codebase)));
    this.ofTypes = catalogue.ofTypes();
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

  /** The types that say something by themselves, sorted. */
  public Collection<String> types() {
    return ofTypes.keySet();
  }

  /** What a type says by itself. */
  public List<Effect> ofType(String type) {
    return ofTypes.getOrDefault(type, List.of());
  }
}
