package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens while a bean is made that an entry point needs.
 *
 * @param method the method that the container calls, such as {@code com.acme.Cache#load()}
 * @param effect the effect's kind, such as {@code calls-remote}
 * @param place where the library is called
 */
public record StartUpEffect(String method, String effect, Place place, Confidence confidence)
    implements Comparable<StartUpEffect> {

  private static final Comparator<StartUpEffect> ORDER =
      Comparator.comparing(StartUpEffect::method)
          .thenComparing(StartUpEffect::place)
          .thenComparing(StartUpEffect::effect)
          .thenComparing(StartUpEffect::confidence);

  /** Those of a slice, each once and as surely as it is known, sorted. */
  static List<StartUpEffect> of(Slice slice) {
    Map<String, StartUpEffect> surest = new TreeMap<>();
    for (FoundEffect found : slice.startUp()) {
      if (found.effect().kind() == EffectKind.NAMES) {
        continue;
      }
      StartUpEffect effect = of(found);
      surest.merge(
          effect.method + effect.place + effect.effect,
          effect,
          (a, b) -> a.confidence.compareTo(b.confidence) >= 0 ? a : b);
    }
    return surest.values().stream().sorted().toList();
  }

  private static StartUpEffect of(FoundEffect found) {
    MethodId start = found.path().start();
    return new StartUpEffect(
        start.owner() + "#" + start.name() + start.parameterNames(),
        found.effect().kind().key(),
        found.place(),
        found.confidence());
  }

  @Override
  public int compareTo(StartUpEffect other) {
    return ORDER.compare(this, other);
  }
}
