package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry point of a function.
 *
 * @param name letters, digits and hyphens, unique in the function; its own classes are named so
 * @param controller the class whose object is called
 * @param routes the paths from outside, context path included; where it is invoked by name, that of
 *     the service
 * @param handler how to call the method; empty for the wiring {@code mvc}
 * @param objects how to make the objects; only for the wiring {@code direct}
 */
public record WiredEntry(
    String name,
    EntryPoint entryPoint,
    TypeInfo controller,
    MethodInfo method,
    List<String> routes,
    Optional<Handler> handler,
    Optional<ObjectPlan> objects) {

  public WiredEntry {
    routes = List.copyOf(routes);
  }

  /** Whether it is invoked by name instead of over HTTP. */
  public boolean isInvoked() {
    return entryPoint.trigger() instanceof Trigger.Direct;
  }

  /** The verbs of its routes in capitals; empty for any. */
  public Set<String> verbs() {
    return entryPoint.trigger() instanceof Trigger.Http http ? http.verbs() : Set.of("POST");
  }

  /** What starts it, such as {@code GET /parts/{id}}. */
  public String describe() {
    return isInvoked()
        ? controller.simpleName().replace('$', '.') + "." + method.id().name() + ", invoked by name"
        : entryPoint.trigger().describe();
  }

  /** The same with its object from a Spring context. */
  WiredEntry inContext() {
    return new WiredEntry(name, entryPoint, controller, method, routes, handler, Optional.empty());
  }
}
