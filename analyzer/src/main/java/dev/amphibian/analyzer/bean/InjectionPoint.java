package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;

/**
 * A place where a container hands an object in.
 *
 * @param member the constructor parameter, field or setter in words, for messages
 * @param type the type as declared there
 * @param wanted the type of the beans asked for: {@code type} without collections and providers
 *     around it, type variables replaced as far as they are known
 * @param isCollection whether all candidates are handed in (a list, set, map or array of them)
 * @param candidates the application's beans that the container would choose from, surest first;
 *     empty if the object comes from a library or a value from the configuration
 */
public record InjectionPoint(
    String member, TypeUse type, TypeUse wanted, boolean isCollection, List<Candidate> candidates) {

  public InjectionPoint {
    candidates = List.copyOf(candidates);
  }

  /**
   * A bean that may be handed in.
   *
   * @param confidence how surely it is this one
   */
  public record Candidate(Bean bean, Confidence confidence) {}

  /** The beans that may be handed in, surest first. */
  public List<Bean> beans() {
    return candidates.stream().map(Candidate::bean).toList();
  }
}
