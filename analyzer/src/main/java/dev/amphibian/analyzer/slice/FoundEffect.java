package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.Effect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An effect in a slice, with the way that leads to it.
 *
 * @param effect what happens
 * @param call the call of the library method, as the class file names it
 * @param path the calls from the entry point to the method that holds the call
 * @param loops the loops around it in its own method and around the calls that lead to it
 * @param millis of a time that the call is handed, where that is known: in milliseconds
 * @param bound for a remote call, where a time-out of its client is set
 * @param isHandedOn whether the call stands in a function that its own method starts as work of its
 *     own
 * @param confidence how sure it is that the effect is reached
 */
public record FoundEffect(
    Effect effect,
    Call call,
    CallPath path,
    LoopsAround loops,
    OptionalLong millis,
    Optional<Place> bound,
    boolean isHandedOn,
    Confidence confidence) {

  /** Where the call stands. */
  public Place place() {
    return call.place();
  }

  /**
   * The argument of the call that a detail of the effect names, as {@code file=arg0} does; empty if
   * the effect has no such detail.
   */
  public Optional<Operand> argument(String detail) {
    return effect.argument(detail).map(call::argument);
  }

  /** The constant text that the call is handed as the argument that a detail names. */
  public Optional<String> text(String detail) {
    return argument(detail).flatMap(Operand::constantText);
  }

  /** The constant number that the call is handed as the argument that a detail names. */
  public Optional<Integer> number(String detail) {
    return argument(detail).flatMap(Operand::constantNumber);
  }

  /** Whether the innermost loop around it goes on until a condition holds that nothing counts. */
  public boolean isRepeatedUntil() {
    List<Loop> around = loops.all();
    return !around.isEmpty() && around.get(around.size() - 1).kind() == Loop.Kind.CONDITION;
  }

  /** Whether it stands in a loop of this kind. */
  public boolean isRepeatedFor(Loop.Kind kind) {
    return loops.all().stream().anyMatch(loop -> loop.kind() == kind);
  }

  /** Whether it stands in a loop whose rounds the data decides, or nothing does. */
  public boolean isRepeatedPerElement() {
    return loops.all().stream().anyMatch(loop -> loop.kind() != Loop.Kind.COUNTED);
  }
}
