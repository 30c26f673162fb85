package dev.amphibian.generator.target.entry;

import java.util.Collection;
import java.util.List;

/** The class that answers exceptions by the handlers of one class of the application. */
public record Errors(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String handlersType,
    List<String> constructorParameters,
    String handlers,
    List<Clause> thrown,
    List<Clause> refused,
    boolean hasHeaders) {

  /** An exception type in source form, and the statements that answer it. */
  public record Clause(String type, List<String> statements) {}
}
