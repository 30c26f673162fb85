package dev.amphibian.analyzer.proposal;

import dev.amphibian.analyzer.codebase.Place;
import java.util.List;

/**
 * A change at one place that entry points need before they can be functions.
 *
 * @param rule the id of the rule whose finding it mends
 * @param remedy what to do, as an imperative
 * @param neededBy the ids of the entry points that it is needed by, sorted
 * @param frees the ids of those that need nothing more once it and all changes before it are made,
 *     sorted
 */
public record Change(
    String rule, Place place, String remedy, List<String> neededBy, List<String> frees) {

  public Change {
    neededBy = List.copyOf(neededBy);
    frees = List.copyOf(frees);
  }
}
