package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;

/**
 * A place where Spring hands an object in.
 *
 * @param member the constructor parameter, field or setter in words, for messages
 * @param type the type asked for
 * @param isCollection whether all candidates are handed in (a list, set, map or array of them)
 * @param beans the application's beans that Spring would choose from; empty if the object comes
 *     from a library or a value from the configuration
 */
public record InjectionPoint(String member, TypeUse type, boolean isCollection, List<Bean> beans) {

  public InjectionPoint {
    beans = List.copyOf(beans);
  }
}
