package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one mapping annotation asks of requests, or a class's and a method's together.
 *
 * @param verbs empty for any
 * @param conditions lists of other conditions by the attribute that names them, none empty
 */
record Mapping(Set<String> verbs, List<String> paths, Map<String, List<String>> conditions) {

  static final Mapping NONE = new Mapping(Set.of(), List.of(), Map.of());

  /** Of these a method's replace its class's; all others add up. */
  private static final Set<String> REPLACED = Set.of("consumes", "produces");

  private static final List<String> CONDITIONS =
      List.of("params", "headers", "consumes", "produces");

  static Mapping below(String prefix) {
    return new Mapping(Set.of(), List.of(prefix), Map.of());
  }

  /** The conditions that an annotation names besides verb and path. */
  static Map<String, List<String>> conditions(AnnotationUse use) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String name : CONDITIONS) {
      List<String> given = use.texts(name);
      if (!given.isEmpty()) {
        all.put(name, given);
      }
    }
    return all;
  }

  /** This mapping of a class and that of its method. */
  Mapping with(Mapping method) {
    Set<String> bothVerbs = new LinkedHashSet<>(verbs);
    bothVerbs.addAll(method.verbs);
    Map<String, List<String>> all = new TreeMap<>(conditions);
    method.conditions.forEach((name, own) -> all.merge(name, own, (c, m) -> both(name, c, m)));
    return new Mapping(bothVerbs, PathPatterns.combined(paths, method.paths), all);
  }

  private static List<String> both(String name, List<String> ofClass, List<String> ofMethod) {
    if (REPLACED.contains(name)) {
      return ofMethod;
    }
    List<String> all = new ArrayList<>(ofClass);
    ofMethod.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return all;
  }
}
