package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.generator.wiring.Argument.From;
import java.util.List;
import java.util.Set;

/** Reads the HTTP part of a handler method, or says why it isn't simple. */
final class HandlerReader {

  private final Analysis analysis;
  private final Codebase codebase;

  HandlerReader(Analysis analysis) {
    this.analysis = analysis;
    this.codebase = analysis.codebase();
  }

  Handler read(Slice slice, Trigger.Http trigger, List<String> routes) {
    TypeInfo controller = slice.handlerType();
    MethodInfo method = slice.handler();
    Accessibility access = new Accessibility(codebase, controller.packageName());
    new MappingReader(codebase).requirePlain(controller, method, routes);
    new RouteConditions(codebase, analysis.beans()).requireNoneFor(slice);
    List<Argument> arguments = new ArgumentReader(codebase, method, access).read();
    requireInEachPath(arguments, routes);
    Result result = new ResultReader(codebase, access).read(controller, method);
    Set<String> raised = FrameworkErrors.raisedFor(arguments);
    List<ErrorHandlers> errors = new ErrorReader(codebase, raised).read(controller);
    return new Handler(
        controller,
        method,
        List.copyOf(trigger.verbs()),
        routes,
        arguments,
        result,
        errors,
        new ThrownStatuses(codebase).find(slice));
  }

  private static void requireInEachPath(List<Argument> arguments, List<String> routes) {
    for (Argument argument : arguments) {
      boolean isMissing =
          argument.from() == From.PATH
              && !routes.stream().allMatch(r -> r.contains("{" + argument.name() + "}"));
      if (isMissing) {
        throw new NotSimple("the path has no {" + argument.name() + "}");
      }
    }
  }
}
