package dev.amphibian.analyzer.entrypoint.function;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the classes of existing Google functions by the interface that they implement. */
public final class GoogleFunctionFinder implements EntryPointFinder {

  private static final String PACKAGE = "com.google.cloud.functions.";
  private static final String SYSTEM = "google-functions";

  /**
   * An interface of the platform.
   *
   * @param method its one method
   * @param parameters how many parameters that has
   */
  private record Kind(
      String type, String method, int parameters, Function<MethodInfo, Trigger> trigger) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("HttpFunction", "service", 2, method -> http()),
          new Kind("TypedFunction", "apply", 1, method -> http()),
          new Kind("CloudEventsFunction", "accept", 1, method -> event("cloudevents", List.of())),
          new Kind("RawBackgroundFunction", "accept", 2, method -> event(SYSTEM, List.of())),
          new Kind("BackgroundFunction", "accept", 2, method -> event(SYSTEM, payload(method))));

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(type -> KINDS.stream().flatMap(kind -> found(codebase, type, kind)));
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, Kind kind) {
    if (!codebase.isA(type.name(), PACKAGE + kind.type())) {
      return Stream.empty();
    }
    return RunningMethods.named(codebase, type, kind.method())
        .filter(method -> method.parameters().size() == kind.parameters())
        .map(method -> new Found(type, method, kind.trigger().apply(method)));
  }

  private static Trigger http() {
    return new Trigger.Http(SYSTEM, Set.of(), List.of());
  }

  private static Trigger event(String system, List<String> names) {
    return new Trigger.Event(system, names);
  }

  private static List<String> payload(MethodInfo method) {
    return List.of(method.parameters().get(0).type().name());
  }
}
