package dev.amphibian.runtime.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs and path templates of literal and <code>{name}</code> segments, matched on the encoded path
 * as Spring's {@code PathPattern} does: a name takes one segment that isn't empty, a trailing slash
 * counts, and letter case too.
 */
public final class Route {

  private static final int NEWEST = 7;

  private final List<String> verbs;
  private final List<Template> templates;
  private final int spring;

  private Route(List<String> verbs, List<Template> templates, int spring) {
    this.verbs = List.copyOf(verbs);
    this.templates = List.copyOf(templates);
    this.spring = spring;
  }

  /** A route for these verbs, in capitals; for any verb if there is none. */
  public static Route of(String... verbs) {
    return new Route(List.of(verbs), List.of(), NEWEST);
  }

  /**
   * The same by the rules of an older generation of Spring.
   *
   * @param generation 5, which also takes a path with one slash more at its end, or 6
   */
  public static Route ofSpring(int generation, String... verbs) {
    return new Route(List.of(verbs), List.of(), generation);
  }

  /** This, also under {@code template}, which begins with a slash. */
  public Route at(String template) {
    List<Template> more = new ArrayList<>(templates);
    more.add(Template.of(template));
    if (isSpring5() && !template.endsWith("/")) {
      more.add(Template.of(template + "/"));
    }
    return new Route(verbs, more, spring);
  }

  /** Whether the application is one of Spring 5. */
  boolean isSpring5() {
    return spring == 5;
  }

  /** Whether the application is one of Spring 5 or 6, which are stricter with other origins. */
  boolean isBeforeSpring7() {
    return spring < NEWEST;
  }

  /** How the template that fits a path best matches it, or null if none does. */
  @Nullable Match match(String path) {
    String[] segments = path.split("/", -1);
    Match best = null;
    for (Template template : templates) {
      Map<String, String> values = values(template.segments(), segments);
      if (values != null && (best == null || template.fit().compareTo(best.fit()) < 0)) {
        best = new Match(template.text(), values, template.fit());
      }
    }
    return best;
  }

  /**
   * A template that matches a path.
   *
   * @param values the decoded values of the names
   */
  record Match(String template, Map<String, String> values, Fit fit) {}

  private static @Nullable Map<String, String> values(List<String> template, String[] segments) {
    if (template.size() != segments.length) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < segments.length; i++) {
      String name = template.get(i);
      String value = Percent.decode(withoutMatrix(segments[i]), false);
      if (name.startsWith("{")) {
        if (value.isEmpty()) {
          return null;
        }
        values.put(name.substring(1, name.length() - 1), value);
      } else if (!name.equals(value)) {
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

  /** How a verb is allowed: by its name before {@code HEAD} by {@code GET}, before any verb. */
  int rank(String verb) {
    if (verbs.isEmpty()) {
      return 2;
    }
    return verbs.contains(verb) ? 0 : 1;
  }

  /** Whether a template ends with these letters. */
  boolean endsWith(String letters) {
    return templates.stream().anyMatch(template -> template.text().endsWith(letters));
  }

  private record Template(String text, List<String> segments, Fit fit) {

    static Template of(String text) {
      List<String> segments = List.of(text.split("/", -1));
      int names = 0;
      int literals = 0;
      for (String segment : segments) {
        boolean isName = segment.startsWith("{");
        names += isName ? 1 : 0;
        literals += isName ? 0 : segment.length();
      }
      return new Template(text, segments, new Fit(names, literals));
    }
  }

  /**
   * How well a template fits a path that it matches: first by how few names, then by how many
   * literal characters, as Spring's {@code PathPattern.SPECIFICITY_COMPARATOR} does; less is
   * better.
   */
  record Fit(int names, int literals) implements Comparable<Fit> {

    @Override
    public int compareTo(Fit other) {
      return Comparator.comparingInt(Fit::names)
          .thenComparing(Comparator.comparingInt(Fit::literals).reversed())
          .compare(this, other);
    }
  }

  /** The verbs of several routes, each once. */
  static List<String> verbs(List<Route> routes) {
    return routes.stream().flatMap(route -> route.verbs.stream()).distinct().toList();
  }

  /** The verbs of the {@code Allow} header of an answer to {@code OPTIONS}. */
  static String options(List<Route> routes) {
    Set<String> all = new LinkedHashSet<>();
    for (String verb : verbs(routes)) {
      all.add(verb);
      if (verb.equals("GET")) {
        all.add("HEAD");
      }
    }
    all.add("OPTIONS");
    return String.join(",", all);
  }
}
