package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entry points of a codebase.
 *
 * @param all sorted by id
 * @param notRead annotations of ours that make no sense where or as they stand, and entry points
 *     that can't be told in full
 */
public record EntryPoints(List<EntryPoint> all, List<NotRead> notRead) {

  public EntryPoints {
    all = List.copyOf(all);
    notRead = List.copyOf(notRead);
  }

  /** Asks each framework's finder, then adds what only {@code @AsFunction} names. */
  public static EntryPoints of(Codebase codebase, List<EntryPointFinder> finders) {
    List<Found> found =
        new ArrayList<>(finders.parallelStream().flatMap(f -> f.find(codebase)).toList());
    Requests requests = new Requests(codebase);
    Set<MethodId> triggered = found.stream().map(f -> f.method().id()).collect(Collectors.toSet());
    requests
        .annotated()
        .filter(direct -> !triggered.contains(direct.method().id()))
        .filter(direct -> found.stream().noneMatch(f -> overrides(codebase, f, direct)))
        .forEach(found::add);
    Map<String, EntryPoint> byId = new TreeMap<>();
    for (Found one : sorted(found)) {
      EntryPoint point = entryPoint(codebase, one, found, requests, byId.keySet());
      byId.put(point.id(), point);
    }
    List<NotRead> notRead = new ArrayList<>(requests.notRead());
    finders.forEach(finder -> finder.notRead(codebase).forEach(notRead::add));
    return new EntryPoints(List.copyOf(byId.values()), notRead);
  }

  private static boolean overrides(Codebase codebase, Found found, Found annotated) {
    MethodId below = found.method().id();
    MethodId above = annotated.method().id();
    return below.name().equals(above.name())
        && below.parameters().equals(above.parameters())
        && codebase.isA(found.type().name(), above.owner());
  }

  private static List<Found> sorted(List<Found> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Found f) -> f.type().name())
                .thenComparing(f -> f.method().id())
                .thenComparing(f -> f.trigger().describe()))
        .toList();
  }

  private static EntryPoint entryPoint(
      Codebase codebase, Found one, List<Found> all, Requests requests, Set<String> taken) {
    MethodInfo method = one.method();
    return new EntryPoint(
        free(id(one, all), taken),
        one.type().name(),
        method,
        one.trigger(),
        requests.budget(one.type(), method),
        requests.kept(one.type(), method),
        declared(codebase, method));
  }

  /** The line of the declaration; class files only know that of the first statement. */
  private static Place declared(Codebase codebase, MethodInfo method) {
    return codebase
        .sources()
        .line(method)
        .map(line -> new Place(method.place().file(), line))
        .orElse(method.place());
  }

  private static String id(Found one, List<Found> all) {
    String plain = one.type().name() + "#" + one.method().id().name();
    Set<MethodId> namesakes = new HashSet<>();
    all.stream()
        .filter(
            f ->
                f.type().equals(one.type())
                    && f.method().id().name().equals(one.method().id().name()))
        .forEach(f -> namesakes.add(f.method().id()));
    return namesakes.size() == 1 ? plain : plain + parameters(one.method());
  }

  private static String parameters(MethodInfo method) {
    return method.parameters().stream()
        .map(p -> p.type().name().substring(p.type().name().lastIndexOf('.') + 1))
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** A method under two schedules is two entry points. */
  private static String free(String id, Set<String> taken) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? id : id + "~" + n)
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseThrow();
  }
}
