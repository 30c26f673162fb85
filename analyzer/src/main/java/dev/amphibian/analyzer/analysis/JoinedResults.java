package dev.amphibian.analyzer.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.verdict.Judge;
import dev.amphibian.analyzer.verdict.Verdict;
import dev.amphibian.analyzer.wait.LongestWait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Joins the results of a build's applications: each entry point once, whichever applications hold
 * it, with the gravest verdict that it gets in any of them.
 */
public final class JoinedResults {

  private JoinedResults() {}

  /**
   * The results of all applications together, the same in whichever order they come.
   *
   * @param name the build's name
   * @param further what is known about the build as a whole and stands in no application's results
   */
  public static Results of(String name, Collection<Results> parts, List<NotRead> further) {
    List<Results> sorted =
        parts.stream()
            .sorted(Comparator.comparing((Results part) -> part.applications().get(0).name()))
            .toList();
    SortedMap<String, Platform> platforms = new TreeMap<>();
    sorted.forEach(part -> part.platforms().forEach(p -> platforms.putIfAbsent(p.id(), p)));
    List<InApplications<NotRead>> notRead = new ArrayList<>();
    further.forEach(one -> notRead.add(new InApplications<>(one, List.of())));
    notRead.addAll(joined(sorted.stream().flatMap(part -> part.notRead().stream())));
    return new Results(
        name,
        List.copyOf(platforms.values()),
        sorted.stream().flatMap(part -> part.applications().stream()).toList(),
        entryPoints(sorted),
        notRead,
        sorted.get(0).load());
  }

  private static List<Result> entryPoints(List<Results> parts) {
    SortedMap<String, SortedMap<String, List<Result>>> byIdAndModule =
        parts.stream()
            .flatMap(part -> part.entryPoints().stream())
            .collect(
                groupingBy(
                    Result::id, TreeMap::new, groupingBy(Result::module, TreeMap::new, toList())));
    List<Result> results = new ArrayList<>();
    byIdAndModule.forEach(
        (id, modules) ->
            modules.forEach(
                (module, same) ->
                    results.add(joined(same).named(modules.size() == 1 ? id : module + ":" + id))));
    results.sort(Comparator.comparing(Result::id));
    return results;
  }

  private static Result joined(List<Result> same) {
    Result first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    TreeSet<String> types = new TreeSet<>();
    same.forEach(each -> types.addAll(each.types()));
    TreeSet<Content> contents = new TreeSet<>();
    same.forEach(each -> contents.addAll(each.contents()));
    List<InApplications<Finding>> findings =
        joined(same.stream().flatMap(each -> each.findings().stream())).stream()
            .sorted(
                Comparator.comparing((InApplications<Finding> f) -> f.value().platform())
                    .thenComparing(InApplications::value, Judge.GRAVEST_FIRST))
            .toList();
    return new Result(
        first.id(),
        first.module(),
        same.stream().flatMap(each -> each.applications().stream()).sorted().toList(),
        first.entryPoint(),
        same.stream().mapToInt(Result::methods).max().orElse(0),
        List.copyOf(types),
        List.copyOf(contents),
        same.stream().flatMap(each -> each.startUp().stream()).distinct().sorted().toList(),
        LongestWait.longest(same.stream().map(Result::longestWait)),
        findings,
        gravest(same));
  }

  private static List<Verdict> gravest(List<Result> same) {
    SortedMap<String, Verdict> gravest = new TreeMap<>();
    same.stream()
        .flatMap(each -> each.verdicts().stream())
        .forEach(
            verdict ->
                gravest.merge(
                    verdict.platform(),
                    verdict,
                    (a, b) -> b.kind().compareTo(a.kind()) > 0 ? b : a));
    return List.copyOf(gravest.values());
  }

  private static <T> List<InApplications<T>> joined(Stream<InApplications<T>> all) {
    Map<T, List<String>> applications = new LinkedHashMap<>();
    all.forEach(
        one ->
            applications
                .computeIfAbsent(one.value(), unused -> new ArrayList<>())
                .addAll(one.applications()));
    return applications.entrySet().stream()
        .map(entry -> new InApplications<>(entry.getKey(), entry.getValue()))
        .toList();
  }
}
