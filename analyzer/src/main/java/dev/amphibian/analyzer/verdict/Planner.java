package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.problem.UserProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
   * @param named ids or labels of entry points; empty for those under {@code @AsFunction}
   * @throws UserProblem if a name fits no entry point or several, or two functions have one name
   */
  public static Plan plan(List<EntryPoint> entryPoints, Collection<String> named) {
    List<EntryPoint> chosen =
        named.isEmpty()
            ? entryPoints.stream().filter(point -> point.wanted().isPresent()).toList()
            : named.stream().map(name -> find(entryPoints, name)).distinct().toList();
    Set<String> taken = givenNames(chosen);
    List<PlannedFunction> functions = new ArrayList<>();
    for (EntryPoint point : chosen) {
      functions.add(planned(point, taken));
    }
    functions.sort(Comparator.comparing(PlannedFunction::name));
    return new Plan(functions);
  }

  /** The names that people chose; derived ones make room for them. */
  private static Set<String> givenNames(List<EntryPoint> chosen) {
    Set<String> given = new HashSet<>();
    for (EntryPoint point : chosen) {
      String name = budget(point).functionName();
      if (!name.isEmpty() && !given.add(name)) {
        throw new UserProblem(
            "Two functions are named " + name,
            point.place().toString(),
            "give one of them another @AsFunction(name)");
      }
    }
    return given;
  }

  private static Budget budget(EntryPoint point) {
    return point.wanted().orElse(Budget.NONE);
  }

  private static EntryPoint find(List<EntryPoint> entryPoints, String name) {
    List<EntryPoint> matching =
        entryPoints.stream()
            .filter(point -> point.id().equals(name) || point.id().endsWith("." + name))
            .toList();
    if (matching.size() == 1) {
      return matching.get(0);
    }
    throw matching.isEmpty()
        ? new UserProblem(
            "No entry point has this id",
            name,
            "take an id from analysis.json, such as com.acme.Parts#find")
        : new UserProblem(
            matching.size() + " entry points end with this id",
            name,
            "write the id in full, such as " + matching.get(0).id());
  }

  private static PlannedFunction planned(EntryPoint point, Set<String> taken) {
    Budget budget = budget(point);
    String given = budget.functionName();
    String name = given.isEmpty() ? free(derived(point.label()), taken) : given;
    return new PlannedFunction(name, point, budget);
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
