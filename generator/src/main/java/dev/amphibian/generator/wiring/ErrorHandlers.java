package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;

/**
 * The {@code @ExceptionHandler} methods of one class.
 *
 * @param type the class
 * @param isController whether that is the controller itself
 * @param clauses subclasses before their superclasses
 */
public record ErrorHandlers(TypeInfo type, boolean isController, List<ErrorClause> clauses) {

  public ErrorHandlers {
    clauses = List.copyOf(clauses);
  }

  /** Whether one of them takes what Spring MVC itself throws. */
  public boolean takeFrameworkErrors() {
    return clauses.stream().anyMatch(clause -> clause.origin() != ErrorClause.Origin.BUSINESS);
  }
}
