package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;

/**
 * A handler method whose HTTP part is simple enough to be generated.
 *
 * @param verbs in capitals; empty for any
 * @param paths the templates, context path included
 * @param errors the controller's own exception handlers, then those of the application
 */
public record Handler(
    TypeInfo controller,
    MethodInfo method,
    List<String> verbs,
    List<String> paths,
    List<Argument> arguments,
    Result result,
    List<ErrorHandlers> errors) {

  public Handler {
    verbs = List.copyOf(verbs);
    paths = List.copyOf(paths);
    arguments = List.copyOf(arguments);
    errors = List.copyOf(errors);
  }
}
