package dev.amphibian.runtime.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verbs and path templates of literal and <code>{name}</code> segments, matched on the encoded path
 * as Spring's {@code PathPattern} does: a name takes one segment that isn't empty, a trailing slash
 * counts, and letter case too.
 */
public final class Route {

  private final List<String> verbs;
  private final List<String[]> templates;

  private Route(List<String> verbs, List<String[]> templates) {
    this.verbs = List.copyOf(verbs);
    this.templates = List.copyOf(templates);
  }

  /** A route for these verbs, in capitals; for any verb if there is none. */
  public static Route of(String... verbs) {
    return new Route(List.of(verbs), List.of());
  }

  /** This, also under {@code template}, which begins with a slash. */
  public Route at(String template) {
    List<String[]> more = new ArrayList<>(templates);
    more.add(template.split("/", -1));
    return new Route(verbs, more);
  }

  /** The decoded values of the names, or null if no template matches. */
  @Nullable Map<String, String> match(String path) {
    String[] segments = path.split("/", -1);
    for (String[] template : templates) {
      Map<String, String> values = match(template, segments);
      if (values != null) {
        return values;
      }
    }
    return null;
  }

  /** The template that matches, empty if none does. */
  String template(String path) {
    String[] segments = path.split("/", -1);
    for (String[] template : templates) {
      if (match(template, segments) != null) {
        return String.join("/", template);
      }
    }
    return "";
  }

  private static @Nullable Map<String, String> match(String[] template, String[] segments) {
    if (template.length != segments.length) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < template.length; i++) {
      String value = Percent.decode(withoutMatrix(segments[i]), false);
      if (template[i].startsWith("{")) {
        if (value.isEmpty()) {
          return null;
        }
        values.put(template[i].substring(1, template[i].length() - 1), value);
      } else if (!template[i].equals(value)) {
        return null;
      }
    }
    return values;
  }

  private static String withoutMatrix(String segment) {
    int semicolon = segment.indexOf(';');
    return semicolon < 0 ? segment : segment.substring(0, semicolon);
  }

  /** Whether a verb reaches the method; {@code HEAD} does where {@code GET} does. */
  boolean allows(String verb) {
    return verbs.isEmpty()
        || verbs.contains(verb)
        || (verb.equals("HEAD") && verbs.contains("GET"));
  }

  /** The verbs of the {@code Allow} header of an error. */
  String allowed() {
    return String.join(", ", verbs);
  }

  /** The verbs of the {@code Allow} header of an answer to {@code OPTIONS}. */
  String options() {
    List<String> all = new ArrayList<>();
    for (String verb : verbs) {
      all.add(verb);
      if (verb.equals("GET")) {
        all.add("HEAD");
      }
    }
    all.add("OPTIONS");
    return String.join(",", all);
  }
}
