package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import java.util.List;
import java.util.Optional;

/**
 * A planned function with everything that generated files need to know.
 *
 * @param application the class with {@code @SpringBootApplication}
 * @param controller the class whose object is called
 * @param routes the paths from outside, context path included
 * @param handler how to call the method; empty for the wiring {@code mvc}
 * @param objects how to make the objects; only for the wiring {@code direct}
 */
public record WiredFunction(
    PlannedFunction planned,
    WiringChoice choice,
    TypeInfo application,
    TypeInfo controller,
    MethodInfo method,
    Trigger.Http trigger,
    List<String> routes,
    JsonLibrary json,
    Optional<Handler> handler,
    Optional<ObjectPlan> objects) {

  public WiredFunction {
    routes = List.copyOf(routes);
  }

  /** The function's name in the plan. */
  public String name() {
    return planned.name();
  }
}
