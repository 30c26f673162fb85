package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.Effect;
import java.util.List;
import java.util.stream.Stream;

/**
 * An effect that a type brings by standing somewhere in a slice: an annotation, or the type of a
 * shared field or of what the handler takes.
 *
 * @param effect what happens
 * @param use the annotation as written; of other types only the name
 * @param on what it stands on
 * @param path the calls to the method that carries it, whose type does, or that uses the field
 * @param place where that which carries it stands; of a field where it is used
 */
public record Declared(Effect effect, AnnotationUse use, On on, CallPath path, Place place) {

  /** What carries it. */
  public enum On {
    METHOD,
    TYPE,
    FIELD,
    PARAMETER
  }

  /** How sure it is that it counts. */
  public Confidence confidence() {
    return Confidence.LIKELY.and(path.confidence());
  }

  /** The simple name of the annotation or type. */
  public String name() {
    String name = use.type().substring(use.type().lastIndexOf('.') + 1);
    return on == On.METHOD || on == On.TYPE ? "@" + name : name;
  }

  /**
   * Whether the annotation has one of the values that a detail of the effect lists, as {@code
   * only=value,scopeName:session} does: the attributes, then the values.
   */
  public boolean hasOneOf(String detail) {
    return effect
        .attribute(detail)
        .map(listed -> listed.split(":", 2))
        .filter(
            listed ->
                Stream.of(listed[0].split(","))
                    .flatMap(attribute -> use.texts(attribute).stream())
                    .anyMatch(List.of(listed[1].split(","))::contains))
        .isPresent();
  }
}
