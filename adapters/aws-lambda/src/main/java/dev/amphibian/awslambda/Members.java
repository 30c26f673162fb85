package dev.amphibian.awslambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** The first text that is not empty, or the empty one. */
  static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(map.get(name));
  }

  List<?> list(String name) {
    return map.get(name) instanceof List<?> list ? list : List.of();
  }

  /**
   * Names with all their values: of the member that has lists, or else of the one that has single
   * texts. A name without a text has no value.
   */
  Map<String, List<String>> values(String multiple, String single) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> field : inner(has(multiple) ? multiple : single).map.entrySet()) {
      List<?> given = field.getValue() instanceof List<?> list ? list : List.of();
      List<String> texts = new ArrayList<>(1);
      for (Object value : given) {
        if (value instanceof String text) {
          texts.add(text);
        }
      }
      if (field.getValue() instanceof String text) {
        texts.add(text);
      }
      values.put(String.valueOf(field.getKey()), texts);
    }
    return values;
  }

  boolean has(String name) {
    return map.get(name) != null;
  }
}
