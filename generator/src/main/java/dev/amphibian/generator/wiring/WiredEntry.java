package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * One entry point of a function.
 *
 * @param name letters, digits and hyphens, unique in the function; its own classes are named so
 * @param controller the class whose object is called
 * @param routes the paths from outside, context path included
 * @param handler how to call the method; empty for the wiring {@code mvc}
 * @param objects how to make the objects; only for the wiring {@code direct}
 */
public record WiredEntry(
    String name,
    EntryPoint entryPoint,
    TypeInfo controller,
    MethodInfo method,
    Trigger.Http trigger,
    List<String> routes,
    Optional<Handler> handler,
    Optional<ObjectPlan> objects) {

  public WiredEntry {
    routes = List.copyOf(routes);
  }
}
