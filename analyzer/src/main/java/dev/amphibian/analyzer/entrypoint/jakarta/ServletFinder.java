package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the methods of the application's servlets, one entry point for each of {@code doGet},
 * {@code doPost} and so on; {@code service} where a class takes all verbs itself.
 */
public final class ServletFinder implements EntryPointFinder {

  /** Each by name: a container provides them, so their jar is often not on the class path. */
  private static final List<JakartaType> SERVLETS =
      List.of(
          new JakartaType("servlet.Servlet"),
          new JakartaType("servlet.GenericServlet"),
          new JakartaType("servlet.http.HttpServlet"));

  private static final String REQUEST = ".servlet.http.HttpServletRequest";
  private static final String PLAIN_REQUEST = ".servlet.ServletRequest";
  private static final Map<String, String> VERBS =
      Map.of(
          "doGet", "GET",
          "doPost", "POST",
          "doPut", "PUT",
          "doDelete", "DELETE",
          "doHead", "HEAD",
          "doOptions", "OPTIONS",
          "doTrace", "TRACE",
          "doPatch", "PATCH");

  @Override
  public Stream<Found> find(Codebase codebase) {
    ServletMappings mappings = ServletMappings.of(codebase);
    return servlets(codebase)
        .flatMap(
            type ->
                patterns(codebase, mappings, type).stream()
                    .flatMap(patterns -> handlers(codebase, type, patterns)));
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    ServletMappings mappings = ServletMappings.of(codebase);
    Stream<NotRead> unmapped =
        servlets(codebase)
            .filter(type -> patterns(codebase, mappings, type).isEmpty())
            .filter(type -> handlers(codebase, type, List.of()).findAny().isPresent())
            .map(
                type ->
                    new NotRead(
                        type.place(),
                        "Nothing here maps the servlet "
                            + type.simpleName()
                            + " to a path; it is missing from the entry points",
                        "analyse it with the module whose web.xml maps it"));
    return Stream.concat(unmapped, UnknownServlets.of(codebase));
  }

  private static Stream<TypeInfo> servlets(Codebase codebase) {
    return SERVLETS.stream().flatMap(servlet -> servlet.concreteBelow(codebase)).distinct();
  }

  /**
   * Spring Boot registers servlets that are beans, under paths that depend on how many there are.
   */
  private static Optional<List<String>> patterns(
      Codebase codebase, ServletMappings mappings, TypeInfo type) {
    return mappings
        .patterns(type)
        .or(
            () ->
                FunctionalBean.isMadeBySpring(codebase, type)
                    ? Optional.of(List.of())
                    : Optional.empty());
  }

  private static Stream<Found> handlers(Codebase codebase, TypeInfo type, List<String> patterns) {
    Optional<MethodInfo> service =
        inherited(codebase, type)
            .filter(method -> method.id().name().equals("service"))
            .findFirst();
    List<MethodInfo> byVerb =
        inherited(codebase, type)
            .filter(method -> VERBS.containsKey(method.id().name()) && takes(method, REQUEST))
            .toList();
    if (service.isPresent() && (byVerb.isEmpty() || !handsOn(codebase, type, service.get()))) {
      return Stream.of(found(type, service.get(), Set.of(), patterns));
    }
    return byVerb.stream().map(method -> found(type, method, verb(method), patterns));
  }

  private static Set<String> verb(MethodInfo method) {
    return Optional.ofNullable(VERBS.get(method.id().name())).map(Set::of).orElse(Set.of());
  }

  private static Found found(
      TypeInfo type, MethodInfo method, Set<String> verbs, List<String> patterns) {
    return new Found(type, method, new Trigger.Http("servlet", verbs, patterns));
  }

  /** The servlet methods that an object runs, those of the application's own base classes too. */
  private static Stream<MethodInfo> inherited(Codebase codebase, TypeInfo type) {
    return RunningMethods.of(codebase, type)
        .filter(method -> takes(method, REQUEST) || takes(method, PLAIN_REQUEST));
  }

  private static boolean takes(MethodInfo method, String request) {
    return method.parameters().size() == 2
        && method.parameters().get(0).type().name().endsWith(request);
  }

  /** Whether {@code service} leaves it to its superclass to choose a method by verb. */
  private static boolean handsOn(Codebase codebase, TypeInfo type, MethodInfo service) {
    return service.calls().stream()
        .anyMatch(
            call ->
                call.target().name().equals("service")
                    && codebase.isA(type.name(), call.target().owner()));
  }
}
