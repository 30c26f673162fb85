package dev.amphibian.analyzer.report.json;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.amphibian.analyzer.analysis.StartUpEffect;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Place;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What many entry points and findings share, written once: they name it by its number, from 0.
 * Filled while they are written, so the tables themselves come last.
 */
final class Tables {

  private final Map<Call, Integer> calls = new LinkedHashMap<>();
  private final Map<String, Integer> types = new LinkedHashMap<>();
  private final Map<StartUpEffect, Integer> startUp = new LinkedHashMap<>();

  private record Call(MethodId from, MethodId to, Place place) {}

  /** The calls of a path, by their numbers. */
  RawValue path(CallPath path) {
    return numbers(path.edges().stream().map(this::call), calls);
  }

  private Call call(Edge edge) {
    return new Call(edge.from(), edge.to(), edge.place());
  }

  /** Types, by their numbers. */
  RawValue types(Collection<String> names) {
    return numbers(names.stream(), types);
  }

  /** What happens at start, by its numbers. */
  RawValue startUp(Collection<StartUpEffect> effects) {
    return numbers(effects.stream(), startUp);
  }

  /** On one line: of numbers there are many. */
  private static <T> RawValue numbers(Stream<T> all, Map<T, Integer> table) {
    return new RawValue(
        all.map(each -> table.computeIfAbsent(each, unused -> table.size()))
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "[", "]")));
  }

  /** The calls that have a number so far, in order. */
  Iterator<Map<String, Object>> calls() {
    return calls.keySet().stream().map(Tables::written).iterator();
  }

  /** The types that have a number so far, in order. */
  Iterator<String> types() {
    return types.keySet().iterator();
  }

  /** What happens at start and has a number so far, in order. */
  Iterator<Map<String, Object>> startUp() {
    return startUp.keySet().stream().map(Tables::written).iterator();
  }

  private static Map<String, Object> written(StartUpEffect effect) {
    return JsonReport.ordered(
        "method", effect.method(),
        "effect", effect.effect(),
        "confidence", effect.confidence().name(),
        "file", effect.place().file(),
        "line", effect.place().line());
  }

  private static Map<String, Object> written(Call call) {
    return JsonReport.ordered(
        "from", name(call.from()),
        "to", name(call.to()),
        "file", call.place().file(),
        "line", call.place().line());
  }

  private static String name(MethodId method) {
    return method.owner() + "#" + method.name() + method.parameterNames();
  }
}
