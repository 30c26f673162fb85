package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;

/**
 * A handler method whose HTTP part is simple enough to be generated, or a method that is invoked by
 * name.
 *
 * @param verbs in capitals; empty for any
 * @param paths the templates, context path included
 * @param errors the controller's own exception handlers, then those of the application
 * @param statusCarrier an exception type that may be thrown and whose status Spring MVC answers
 *     with; empty if there is none
 */
public record Handler(
    TypeInfo controller,
    MethodInfo method,
    List<String> verbs,
    List<String> paths,
    List<Argument> arguments,
    Result result,
    List<ErrorHandlers> errors,
    String statusCarrier) {

  public Handler {
    verbs = List.copyOf(verbs);
    paths = List.copyOf(paths);
    arguments = List.copyOf(arguments);
    errors = List.copyOf(errors);
  }

  /** Whether an exception may carry a status. */
  public boolean answersStatuses() {
    return !statusCarrier.isEmpty();
  }

  /** Whether Spring MVC validates an argument. */
  public boolean isValidated() {
    return arguments.stream().anyMatch(Argument::isValidated);
  }

  /** Whether the method's result is there only when somebody has waited for it. */
  public boolean isLater() {
    return InvocationReader.isLater(method.returnType());
  }

  /** Whether an exception handler takes what Spring MVC itself throws. */
  public boolean handlesFrameworkErrors() {
    return errors.stream().anyMatch(ErrorHandlers::takeFrameworkErrors);
  }
}
