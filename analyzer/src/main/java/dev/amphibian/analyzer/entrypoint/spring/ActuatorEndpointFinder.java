package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the operations of the application's own actuator endpoints that are exposed over HTTP. */
public final class ActuatorEndpointFinder implements EntryPointFinder {

  private static final String ANNOTATIONS = "org.springframework.boot.actuate.endpoint.annotation.";
  private static final Set<String> ENDPOINTS =
      Set.of(
          ANNOTATIONS + "Endpoint",
          "org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint");
  private static final Map<String, String> OPERATIONS =
      Map.of(
          ANNOTATIONS + "ReadOperation", "GET",
          ANNOTATIONS + "WriteOperation", "POST",
          ANNOTATIONS + "DeleteOperation", "DELETE");
  private static final String SELECTOR = ANNOTATIONS + "Selector";
  private static final String EXPOSURE = "management.endpoints.web.exposure.";

  @Override
  public Stream<Found> find(Codebase codebase) {
    MergedAnnotations annotations = new MergedAnnotations(codebase);
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                annotations.find(type.annotations(), ENDPOINTS).stream()
                    .flatMap(use -> use.text("id").stream())
                    .filter(id -> isExposed(codebase.settings(), id))
                    .flatMap(id -> operations(codebase, annotations, type, id)));
  }

  private static Stream<Found> operations(
      Codebase codebase, MergedAnnotations annotations, TypeInfo type, String id) {
    String base = codebase.settings().get("management.endpoints.web.base-path").orElse("/actuator");
    String path = PathPatterns.joined(base, mapped(codebase.settings(), id));
    return BeanMethod.of(codebase, type).stream()
        .flatMap(
            method ->
                method.annotation(annotations, OPERATIONS.keySet()).stream()
                    .map(use -> found(method, use, path)));
  }

  private static Found found(BeanMethod method, AnnotationUse use, String path) {
    Set<String> verb = Set.of(OPERATIONS.getOrDefault(use.type(), ""));
    return new Found(
        method.type(),
        method.running(),
        new Trigger.Http("spring-actuator", verb, List.of(path + selectors(method.running()))));
  }

  private static String selectors(MethodInfo method) {
    StringBuilder path = new StringBuilder();
    for (ParameterInfo parameter : method.parameters()) {
      parameter
          .annotation(SELECTOR)
          .ifPresent(
              use ->
                  path.append(use.text("match").isPresent() ? "/{*" : "/{")
                      .append(parameter.name().orElse("selector" + parameter.index()))
                      .append('}'));
    }
    return path.toString();
  }

  private static String mapped(Settings settings, String id) {
    return settings.get("management.endpoints.web.path-mapping." + id).orElse(id);
  }

  /** Spring Boot exposes an endpoint over HTTP only if the configuration says so. */
  private static boolean isExposed(Settings settings, String id) {
    List<String> included = list(settings, EXPOSURE + "include");
    List<String> excluded = list(settings, EXPOSURE + "exclude");
    return (included.contains("*") || included.contains(id))
        && !excluded.contains("*")
        && !excluded.contains(id);
  }

  private static List<String> list(Settings settings, String key) {
    Stream<String> items =
        IntStream.iterate(0, index -> index + 1)
            .mapToObj(index -> settings.get(key + "[" + index + "]"))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream);
    return Stream.concat(settings.get(key).stream(), items)
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .toList();
  }
}
