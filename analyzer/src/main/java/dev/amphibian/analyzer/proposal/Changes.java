package dev.amphibian.analyzer.proposal;

import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts the changes that entry points need into an order: next always those of the entry point that
 * needs the fewest more. What one entry point needs is the least there is, as each of its findings
 * stops it alone; that the order frees the most at every step is not proven, only likely.
 */
final class Changes {

  private Changes() {}

  /** One place that one rule complains of. */
  private record Spot(String rule, Place place) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER =
        Comparator.comparing(Spot::place).thenComparing(Spot::rule);

    @Override
    public int compareTo(Spot other) {
      return ORDER.compare(this, other);
    }
  }

  static List<Change> of(Collection<Result> results, String platform) {
    Map<Spot, String> remedies = new TreeMap<>();
    Map<Spot, Set<String>> neededBy = new TreeMap<>();
    Map<String, Set<Spot>> needs = new TreeMap<>();
    for (Result result : results) {
      for (Finding finding : deciding(result, platform)) {
        Spot spot = new Spot(finding.rule().id(), finding.place());
        remedies.putIfAbsent(spot, finding.remedy());
        neededBy.computeIfAbsent(spot, unused -> new TreeSet<>()).add(result.id());
        needs.computeIfAbsent(result.id(), unused -> new TreeSet<>()).add(spot);
      }
    }
    List<Change> changes = new ArrayList<>();
    ordered(needs)
        .forEach(
            (spot, freed) ->
                changes.add(
                    new Change(
                        spot.rule(),
                        spot.place(),
                        remedies.getOrDefault(spot, ""),
                        List.copyOf(neededBy.getOrDefault(spot, Set.of())),
                        freed)));
    return changes;
  }

  private static List<Finding> deciding(Result result, String platform) {
    return result.verdicts().stream()
        .filter(verdict -> verdict.platform().equals(platform))
        .filter(verdict -> verdict.kind() == Verdict.Kind.AFTER_CHANGES)
        .flatMap(verdict -> verdict.deciding().stream())
        .toList();
  }

  /** The spots in the order in which to change them, each with the entry points that it frees. */
  private static Map<Spot, List<String>> ordered(Map<String, Set<Spot>> needs) {
    Map<Spot, List<String>> order = new LinkedHashMap<>();
    Map<String, Set<Spot>> open = new TreeMap<>(needs);
    while (!open.isEmpty()) {
      Set<Spot> next =
          open.values().stream()
              .min(Comparator.comparingInt(Set::size))
              .map(TreeSet::new)
              .orElseThrow();
      int left = next.size();
      for (Spot spot : next) {
        left--;
        order.put(spot, left > 0 ? List.of() : freedBy(next, open));
      }
      open.values().forEach(spots -> spots.removeAll(next));
      open.values().removeIf(Set::isEmpty);
    }
    return order;
  }

  private static List<String> freedBy(Set<Spot> done, Map<String, Set<Spot>> open) {
    return open.entrySet().stream()
        .filter(entry -> done.containsAll(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
