package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.Effect;
import java.util.List;
import java.util.Optional;

/**
 * What one method does by itself, wherever it is called from.
 *
 * @param effects effects of the library calls in its body
 * @param declared effects of annotations on it or on its type
 * @param touches changes to shared state in its body
 * @param reads reads of shared state in its body, whoever changes it
 * @param endlessLoops loops of its own that nothing ends
 * @param isInterpreted whether it is too large to be compiled, and runs more than once
 * @param isAsynchronous whether it runs beside whoever calls it
 */
record MethodFacts(
    List<OwnEffect> effects,
    List<OwnDeclared> declared,
    List<OwnTouch> touches,
    List<OwnTouch> reads,
    List<Loop> endlessLoops,
    boolean isInterpreted,
    boolean isAsynchronous) {

  static final MethodFacts NONE =
      new MethodFacts(List.of(), List.of(), List.of(), List.of(), List.of(), false, false);

  MethodFacts {
    effects = List.copyOf(effects);
    declared = List.copyOf(declared);
    touches = List.copyOf(touches);
    reads = List.copyOf(reads);
    endlessLoops = List.copyOf(endlessLoops);
  }

  boolean isEmpty() {
    return effects.isEmpty()
        && declared.isEmpty()
        && touches.isEmpty()
        && reads.isEmpty()
        && endlessLoops.isEmpty()
        && !isInterpreted
        && !isAsynchronous;
  }

  /**
   * An effect of a call in the method's body.
   *
   * @param isHandedOn whether it stands in a function that the method starts as work of its own
   */
  record OwnEffect(Effect effect, Call call, boolean isHandedOn) {}

  /** An effect of an annotation on the method or on its type. */
  record OwnDeclared(Effect effect, AnnotationUse use, Declared.On on, Place place) {}

  /**
   * A change to, or a read of, shared state in the method's body.
   *
   * @param isFirst whether it fills what every instance fills once for itself
   * @param key under which something is kept that is kept once per key
   */
  record OwnTouch(
      FieldInfo field, StateTouch.Kind kind, Place place, boolean isFirst, Optional<Operand> key) {}
}
