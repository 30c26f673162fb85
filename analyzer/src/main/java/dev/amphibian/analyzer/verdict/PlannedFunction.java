package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.List;

/**
 * Entry points that are to be generated as one function and as one service.
 *
 * @param name letters, digits and hyphens, unique in the plan
 * @param entryPoints at least one
 * @param budget memory and duration as far as somebody asked for them; of several the largest
 */
public record PlannedFunction(String name, List<EntryPoint> entryPoints, Budget budget) {

  public PlannedFunction {
    entryPoints = List.copyOf(entryPoints);
  }
}
