package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.Map;

/**
 * Which entry points become one function together, unless {@code @AsFunction} names a group. Those
 * that are invoked by name aren't asked for: each becomes a function of its own.
 */
@FunctionalInterface
public interface Grouping {

  /** One function per entry point. */
  Grouping NONE = point -> "";

  /** One function per class whose object is called. */
  Grouping BY_TYPE = EntryPoint::type;

  /**
   * One function per group.
   *
   * @param groups the group's name per entry point's id
   */
  static Grouping by(Map<String, String> groups) {
    return point -> groups.getOrDefault(point.id(), "");
  }

  /** The name of the group, as a rule after a class; empty for none. */
  String of(EntryPoint point);
}
