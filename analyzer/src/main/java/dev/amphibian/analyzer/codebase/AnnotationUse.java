package dev.amphibian.analyzer.codebase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation as written, without the defaults of its type.
 *
 * @param type the annotation type's binary name
 * @param values what was given: strings, boxed primitives, enum constants and class names as
 *     strings, nested annotations, and lists of these
 */
public record AnnotationUse(String type, Map<String, Object> values) {

  public AnnotationUse {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** One value as text, if given; of a list its first. */
  public Optional<String> text(String key) {
    return texts(key).stream().findFirst();
  }

  /** A value, or the values of a list, as texts; empty if not given. */
  public List<String> texts(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<?> all = value instanceof List<?> list ? list : List.of(value);
    return all.stream().map(String::valueOf).toList();
  }

  /** The nested annotations of a list or single value. */
  public List<AnnotationUse> nested(String key) {
    Object value = values.get(key);
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return all.stream()
        .filter(AnnotationUse.class::isInstance)
        .map(AnnotationUse.class::cast)
        .toList();
  }
}
