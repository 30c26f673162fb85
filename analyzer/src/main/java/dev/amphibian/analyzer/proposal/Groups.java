package dev.amphibian.analyzer.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.proposal.Group.Form;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Groups entry points: functions by the class whose object is called, since they share its wiring;
 * what can't be a function by the class and by the tables that it shares with others.
 */
final class Groups {

  private static final int NAMED = 3;

  private final String platform;
  private final List<Group> groups = new ArrayList<>();

  private Groups(String platform) {
    this.platform = platform;
  }

  static List<Group> of(List<Result> results, String platform) {
    Groups groups = new Groups(platform);
    List<Result> judged = results.stream().filter(r -> groups.verdict(r).isPresent()).toList();
    Map<Form, List<Result>> byForm =
        judged.stream().collect(groupingBy(groups::form, TreeMap::new, toList()));
    groups.addFunctions(byForm.getOrDefault(Form.FUNCTION, List.of()));
    groups.addServices(byForm.getOrDefault(Form.SERVICE, List.of()));
    groups.addStaying(byForm.getOrDefault(Form.STAYS, List.of()));
    return groups.groups;
  }

  private Optional<Verdict> verdict(Result result) {
    return result.verdicts().stream().filter(v -> v.platform().equals(platform)).findFirst();
  }

  private Form form(Result result) {
    if (verdict(result).orElseThrow().kind() == Verdict.Kind.FUNCTION) {
      return Form.FUNCTION;
    }
    boolean stays =
        result.entryPoint().kept().isPresent()
            || result.entryPoint().trigger() instanceof Trigger.Start;
    return stays ? Form.STAYS : Form.SERVICE;
  }

  private void addFunctions(List<Result> results) {
    byClass(results)
        .forEach((type, same) -> add(Form.FUNCTION, simpleName(type), same, "nothing stops them"));
  }

  private void addStaying(List<Result> results) {
    byClass(results)
        .forEach(
            (type, same) ->
                add(
                    Form.STAYS,
                    simpleName(type),
                    same,
                    verdict(same.get(0)).orElseThrow().because()));
  }

  private static Map<String, List<Result>> byClass(List<Result> results) {
    return results.stream().collect(groupingBy(r -> r.entryPoint().type(), TreeMap::new, toList()));
  }

  private void addServices(List<Result> results) {
    Joined joined = new Joined();
    results.forEach(result -> joined.join(result.entryPoint().type(), tables(result)));
    Map<String, List<Result>> services =
        results.stream()
            .collect(groupingBy(r -> joined.root(r.entryPoint().type()), TreeMap::new, toList()));
    services.values().forEach(this::addService);
  }

  private static Set<String> tables(Result result) {
    Set<String> tables = new TreeSet<>();
    result.contents().stream()
        .filter(content -> content.kind() == ContentKind.TABLE)
        .map(Content::name)
        .forEach(tables::add);
    return tables;
  }

  private void addService(List<Result> same) {
    Map<String, Integer> classesPerTable = new TreeMap<>();
    byClass(same)
        .values()
        .forEach(
            ofClass -> {
              Set<String> tables = new TreeSet<>();
              ofClass.forEach(result -> tables.addAll(tables(result)));
              tables.forEach(table -> classesPerTable.merge(table, 1, Integer::sum));
            });
    List<String> shared =
        classesPerTable.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();
    String name = simpleName(most(same, result -> result.entryPoint().type()));
    String because =
        shared.isEmpty()
            ? "one class, which shares no table with others"
            : "they share the table" + (shared.size() > 1 ? "s " : " ") + few(shared);
    add(Form.SERVICE, name, same, because);
  }

  private static String few(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
  }

  private static String most(List<Result> results, Function<Result, String> key) {
    Map<String, Integer> counts = new TreeMap<>();
    results.forEach(result -> counts.merge(key.apply(result), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private void add(Form form, String name, List<Result> results, String because) {
    groups.add(new Group(form, name, results.stream().map(Result::id).sorted().toList(), because));
  }

  /** Types that belong together by the tables that they share (union-find). */
  private static final class Joined {

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> firstOfTable = new HashMap<>();

    void join(String type, Set<String> tables) {
      for (String table : tables) {
        String one = root(type);
        String two = root(firstOfTable.computeIfAbsent(table, unused -> type));
        // The smaller name stands for both, whichever comes first.
        parents.put(one.compareTo(two) < 0 ? two : one, one.compareTo(two) < 0 ? one : two);
      }
    }

    String root(String name) {
      String at = name;
      while (!parents.getOrDefault(at, at).equals(at)) {
        at = parents.getOrDefault(at, at);
      }
      return at;
    }
  }
}
