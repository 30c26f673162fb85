package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.List;

/** What the calls of one codebase do to limits, found once per called method. */
public final class Effects {

  private final Memo<MethodId, List<Effect>> known;

  /** The effects that a catalogue tells of, on the types of a codebase. */
  public Effects(EffectCatalogue catalogue, Codebase codebase) {
    this.known = new Memo<>(called -> catalogue.of(called, codebase));
  }

  /** What a call does. */
  public List<Effect> of(Call call) {
    return known.of(call.target());
  }
}
