package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.problem.UserProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws up which entry points become functions: those that somebody names, else those under
 * {@code @AsFunction}.
 */
public final class Planner {

  private static final int LONGEST_NAME = 64;

  private Planner() {}

  /**
   * The plan.
   *
   * @param named ids of entry points or their ends, in which a star stands for anything; empty for
   *     those under {@code @AsFunction}
   * @throws UserProblem if a name fits no entry point or without a star several, two functions have
   *     one name, or a group asks for two wirings
   */
  public static Plan plan(
      List<EntryPoint> entryPoints, Collection<String> named, Grouping grouping) {
    List<EntryPoint> chosen =
        named.isEmpty()
            ? entryPoints.stream().filter(point -> point.wanted().isPresent()).toList()
            : named.stream().flatMap(name -> find(entryPoints, name)).distinct().toList();
    Map<Group, List<EntryPoint>> groups = new LinkedHashMap<>();
    for (EntryPoint point : chosen) {
      groups.computeIfAbsent(group(point, grouping), unused -> new ArrayList<>()).add(point);
    }
    Set<String> taken = givenNames(groups);
    List<PlannedFunction> functions = new ArrayList<>();
    groups.forEach(
        (group, points) -> {
          String name = group.given().isEmpty() ? free(group.derived(), taken) : group.given();
          functions.add(new PlannedFunction(name, points, budget(name, points)));
        });
    functions.sort(Comparator.comparing(PlannedFunction::name));
    return new Plan(functions);
  }

  /**
   * What entry points of one function have in common; one that is invoked by name shares none,
   * since a payload doesn't tell for which it is meant.
   *
   * @param key an entry point's id or a group's name
   * @param given the name that a person chose for the function, else empty
   * @param derived the name that it gets otherwise
   */
  private record Group(String key, String given, String derived) {}

  private static Group group(EntryPoint point, Grouping grouping) {
    Budget budget = wanted(point);
    boolean isAlone = point.trigger() instanceof Trigger.Direct;
    if (!isAlone && !budget.group().isEmpty()) {
      return new Group(budget.group(), budget.group(), "");
    }
    String group = isAlone ? "" : grouping.of(point);
    return group.isEmpty()
        ? new Group(point.id(), budget.functionName(), derived(point.label()))
        : new Group(group, "", derived(group.substring(group.lastIndexOf('.') + 1) + "#"));
  }

  /** The names that people chose; derived ones make room for them. */
  private static Set<String> givenNames(Map<Group, List<EntryPoint>> groups) {
    Set<String> given = new HashSet<>();
    groups.forEach(
        (group, points) -> {
          if (!group.given().isEmpty() && !given.add(group.given())) {
            throw new UserProblem(
                "Two functions are named " + group.given(),
                points.get(0).place().toString(),
                "give one of them another @AsFunction(name), or both one @AsFunction(group)");
          }
        });
    return given;
  }

  private static Budget wanted(EntryPoint point) {
    return point.wanted().orElse(Budget.NONE);
  }

  /** The largest memory and the longest time that any of a function's entry points asks for. */
  private static Budget budget(String name, List<EntryPoint> points) {
    List<Budget> budgets = points.stream().map(Planner::wanted).toList();
    List<String> wirings =
        budgets.stream().map(Budget::wiring).filter(w -> !w.isEmpty()).distinct().toList();
    if (wirings.size() > 1) {
      throw new UserProblem(
          "The entry points of " + name + " ask for the wirings " + String.join(" and ", wirings),
          points.get(0).place().toString(),
          "ask for one of them in all of the group");
    }
    return new Budget(
        name,
        "",
        budgets.stream().flatMapToLong(budget -> budget.memoryBytes().stream()).max(),
        budgets.stream().flatMapToLong(budget -> budget.timeoutMillis().stream()).max(),
        wirings.isEmpty() ? "" : wirings.get(0));
  }

  private static Stream<EntryPoint> find(List<EntryPoint> entryPoints, String name) {
    List<EntryPoint> matching =
        entryPoints.stream().filter(point -> isNamed(point.id(), name)).toList();
    if (matching.isEmpty()) {
      throw new UserProblem(
          "No entry point has this id",
          name,
          "take an id from analysis.json, such as com.acme.Parts#find");
    }
    if (matching.size() > 1 && !name.contains("*")) {
      throw new UserProblem(
          matching.size() + " entry points end with this id",
          name,
          "write the id in full, such as " + matching.get(0).id());
    }
    return matching.stream();
  }

  /**
   * Whether an entry point's id is this name or ends with it.
   *
   * @param name such as {@code Parts#find} or {@code Parts#*}
   */
  public static boolean isNamed(String id, String name) {
    String pattern = Pattern.quote(name).replace("*", "\\E.*\\Q");
    return ("." + id).matches("(.*[.])?" + pattern);
  }

  /**
   * A name for an entry point, with a number behind it if the name is taken; it is taken then.
   *
   * @param label such as {@code PartController#find}
   * @param taken the names that there are
   */
  public static String name(String label, Set<String> taken) {
    return free(derived(label), taken);
  }

  private static String free(String derived, Set<String> taken) {
    String name = derived;
    for (int n = 2; !taken.add(name); n++) {
      String number = "-" + n;
      name = shortened(derived, LONGEST_NAME - number.length()) + number;
    }
    return name;
  }

  private static String shortened(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length).replaceAll("-+$", "");
  }

  /**
   * {@code PartsController#findByNumber(String)} as {@code parts-find-by-number}, and without the
   * type where the method says it again: {@code PartController#partByNumber} as {@code
   * part-by-number}.
   */
  static String derived(String label) {
    String words =
        label.replaceAll("\\(.*", "").replaceFirst("(Rest)?(Controller|Resource|Endpoint)#", "#");
    String type = kebab(words.substring(0, words.indexOf('#')));
    String method = kebab(words.substring(words.indexOf('#') + 1));
    if (method.isEmpty()) {
      return type.isEmpty() ? "function" : shortened(type, LONGEST_NAME);
    }
    boolean repeats = method.equals(type) || method.startsWith(type + "-");
    String name = repeats || type.isEmpty() ? method : type + "-" + method;
    return shortened(name, LONGEST_NAME);
  }

  private static String kebab(String camelCase) {
    return camelCase
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("[^A-Za-z0-9]+", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("^-|-$", "");
  }
}
