package dev.amphibian.generator.wiring;

import java.util.List;
import java.util.Map;

/**
 * The objects behind a handler method.
 *
 * @param constructions in the order in which they can be made; the controller is the last but for
 *     what exception handlers need
 * @param controller the controller's variable
 * @param errorArguments per class of exception handlers the variables that its constructor takes
 */
public record ObjectPlan(
    List<Construction> constructions, String controller, Map<String, List<String>> errorArguments) {

  public ObjectPlan {
    constructions = List.copyOf(constructions);
    errorArguments = Map.copyOf(errorArguments);
  }
}
