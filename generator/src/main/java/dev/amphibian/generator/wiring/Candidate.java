package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;

/**
 * An entry point that can be generated.
 *
 * @param routes the paths from outside, context path included
 * @param choice the lightest wiring that keeps the behaviour
 * @param handler empty if only Spring MVC can call the method
 * @param objects empty if only Spring can make them
 */
record Candidate(
    EntryPoint entryPoint,
    Slice slice,
    List<String> routes,
    WiringChoice choice,
    Optional<Handler> handler,
    Optional<ObjectPlan> objects) {

  Wiring wiring() {
    return choice.wiring();
  }

  /** As an entry point of a function that runs with {@code chosen}. */
  WiredEntry wired(String name, Wiring chosen) {
    return new WiredEntry(
        name,
        entryPoint,
        slice.handlerType(),
        slice.handler(),
        routes,
        handler.filter(unused -> chosen != Wiring.MVC),
        objects.filter(unused -> chosen == Wiring.DIRECT));
  }
}
