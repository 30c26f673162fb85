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
    List<PlannedFunction> functions = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (EntryPoint point : chosen) {
      functions.add(planned(point, taken));
    }
    functions.sort(Comparator.comparing(PlannedFunction::name));
    return new Plan(functions);
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
    Budget budget = point.wanted().orElse(Budget.NONE);
    String given = budget.functionName();
    if (!given.isEmpty()) {
      if (!taken.add(given)) {
        throw new UserProblem(
            "Two functions are named " + given,
            point.place().toString(),
            "give one of them another @AsFunction(name)");
      }
      return new PlannedFunction(given, point, budget);
    }
    String derived = derived(point.label());
    String name = derived;
    for (int n = 2; !taken.add(name); n++) {
      name = derived + "-" + n;
    }
    return new PlannedFunction(name, point, budget);
  }

  /** {@code PartsController#findByNumber(String)} as {@code parts-find-by-number}. */
  static String derived(String label) {
    String words =
        label.replaceAll("\\(.*", "").replaceFirst("(Rest)?(Controller|Resource|Endpoint)#", "#");
    String kebab =
        words
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^-|-$", "");
    return kebab.length() <= LONGEST_NAME ? kebab : kebab.substring(0, LONGEST_NAME);
  }
}
