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
 * @param loops the loops around it in its own method and around the calls that lead to it,
 *     outermost first
 * @param millis for a sleep, its length in milliseconds where that is a constant
 * @param bound for a remote call, where a time-out of its client is set
 * @param confidence how sure it is that the effect is reached
 */
public record FoundEffect(
    Effect effect,
    Call call,
    CallPath path,
    List<Loop> loops,
    OptionalLong millis,
    Optional<Place> bound,
    Confidence confidence) {

  public FoundEffect {
    loops = List.copyOf(loops);
  }

  /** Where the call stands. */
  public Place place() {
    return call.place();
  }

  /**
   * The argument of the call that a detail of the effect names, as {@code file=arg0} does; empty if
   * the effect has no such detail.
   */
  public Optional<Operand> argument(String detail) {
    return effect
        .attribute(detail)
        .map(argument -> call.argument(Integer.parseInt(argument.substring("arg".length()))));
  }

  /** Whether it stands in a loop whose rounds the data decides, or nothing does. */
  public boolean isRepeatedPerElement() {
    return loops.stream().anyMatch(loop -> loop.kind() != Loop.Kind.COUNTED);
  }
}
