package dev.amphibian.awslambda;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that may miss any of them, or hold null or another kind. */
record Members(Map<?, ?> map) {

  static Members of(@Nullable Object value) {
    return new Members(value instanceof Map<?, ?> map ? map : Map.of());
  }

  Members inner(String name) {
    return of(map.get(name));
  }

  /** The text, or the empty string. */
  String text(String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(map.get(name));
  }

  List<?> list(String name) {
    return map.get(name) instanceof List<?> list ? list : List.of();
  }

  boolean has(String name) {
    return map.get(name) != null;
  }
}
