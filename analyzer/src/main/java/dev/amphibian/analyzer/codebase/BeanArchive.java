package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/**
 * A {@code beans.xml} of CDI.
 *
 * @param discoveryMode {@code all}, {@code annotated} or {@code none}; empty where the file leaves
 *     it to the container, which takes {@code all} up to CDI 3 and {@code annotated} from 4 on
 * @param alternatives the classes and stereotypes that it selects
 * @param interceptors the interceptors that it switches on
 * @param decorators the decorators that it switches on
 */
public record BeanArchive(
    Optional<String> discoveryMode,
    List<String> alternatives,
    List<String> interceptors,
    List<String> decorators,
    Place place) {

  public BeanArchive {
    alternatives = List.copyOf(alternatives);
    interceptors = List.copyOf(interceptors);
    decorators = List.copyOf(decorators);
  }
}
