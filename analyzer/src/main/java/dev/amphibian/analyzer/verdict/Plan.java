package dev.amphibian.analyzer.verdict;

import java.util.List;

/** Which entry points become functions, sorted by name. */
public record Plan(List<PlannedFunction> functions) {

  public Plan {
    functions = List.copyOf(functions);
  }
}
