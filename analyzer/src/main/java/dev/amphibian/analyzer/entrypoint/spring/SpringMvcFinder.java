package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the handler methods of Spring MVC and WebFlux: mapped methods of controller classes, with
 * mappings of superclasses and interfaces, as Spring's own {@code RequestMappingHandlerMapping}
 * merges them.
 */
public final class SpringMvcFinder implements EntryPointFinder {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String EXCHANGE = "org.springframework.web.service.annotation.";

  /** The mapping annotations with their verb, empty where an attribute names it. */
  private static final Map<String, String> MAPPINGS =
      Map.ofEntries(
          Map.entry(WEB + "RequestMapping", ""),
          Map.entry(WEB + "GetMapping", "GET"),
          Map.entry(WEB + "PostMapping", "POST"),
          Map.entry(WEB + "PutMapping", "PUT"),
          Map.entry(WEB + "DeleteMapping", "DELETE"),
          Map.entry(WEB + "PatchMapping", "PATCH"),
          Map.entry(EXCHANGE + "HttpExchange", ""),
          Map.entry(EXCHANGE + "GetExchange", "GET"),
          Map.entry(EXCHANGE + "PostExchange", "POST"),
          Map.entry(EXCHANGE + "PutExchange", "PUT"),
          Map.entry(EXCHANGE + "DeleteExchange", "DELETE"),
          Map.entry(EXCHANGE + "PatchExchange", "PATCH"));

  /** Of two at the same distance Spring means the one that the other is made of. */
  private static final List<String> GENERAL_FIRST =
      MAPPINGS.keySet().stream()
          .sorted(Comparator.comparing((String type) -> !MAPPINGS.getOrDefault(type, "").isEmpty()))
          .toList();

  private static final List<String> PATH_ATTRIBUTES = List.of("value", "path", "url");

  @Override
  public Stream<Found> find(Codebase codebase) {
    Search search =
        new Search(
            codebase,
            new MergedAnnotations(codebase),
            WebStack.of(codebase),
            new PathPrefixes(codebase));
    Controllers controllers = new Controllers(codebase);
    return Stream.concat(controllers.ofWeb(), controllers.annotated(DataRest.CONTROLLERS))
        .distinct()
        .flatMap(search::handlers);
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return new PathPrefixes(codebase)
        .notRead().stream()
            .map(
                place ->
                    new NotRead(
                        place,
                        "For which controllers this path prefix is can't be read; their paths lack"
                            + " it",
                        "write the prefix as a constant, and use HandlerTypePredicate"));
  }

  /** What one look at a codebase needs. */
  private record Search(
      Codebase codebase, MergedAnnotations annotations, WebStack stack, PathPrefixes prefixes) {

    Stream<Found> handlers(TypeInfo controller) {
      Mapping ofType = prefix(controller).with(mappingOfType(controller));
      return BeanMethod.of(codebase, controller).stream()
          .flatMap(
              method ->
                  method.annotation(annotations, GENERAL_FIRST).map(this::mapping).stream()
                      .map(own -> found(method, ofType.with(own))));
    }

    private Mapping prefix(TypeInfo controller) {
      return Mapping.below(
          isOfDataRest(controller) ? DataRest.basePath(codebase) : prefixes.of(controller));
    }

    private boolean isOfDataRest(TypeInfo controller) {
      return DataRest.CONTROLLERS.stream().anyMatch(a -> codebase.hasAnnotation(controller, a));
    }

    private Found found(BeanMethod method, Mapping mapping) {
      String system = isOfDataRest(method.type()) ? DataRest.SYSTEM : stack.system();
      return new Found(
          method.type(),
          method.running(),
          new Trigger.Http(system, mapping.verbs(), mapping.paths(), "", mapping.conditions()));
    }

    /** The class's own mapping, else the nearest of its interfaces and superclasses. */
    private Mapping mappingOfType(TypeInfo controller) {
      return BeanMethod.hierarchy(codebase, controller).stream()
          .flatMap(type -> mapping(type.annotations()).stream())
          .findFirst()
          .orElse(Mapping.NONE);
    }

    private Optional<Mapping> mapping(List<AnnotationUse> uses) {
      return annotations.find(uses, GENERAL_FIRST).map(this::mapping);
    }

    private Mapping mapping(AnnotationUse use) {
      String verb = MAPPINGS.getOrDefault(use.type(), "");
      List<String> paths =
          PATH_ATTRIBUTES.stream()
              .flatMap(key -> use.texts(key).stream())
              .map(codebase.settings()::resolve)
              .distinct()
              .toList();
      return new Mapping(
          verb.isEmpty() ? Set.copyOf(use.texts("method")) : Set.of(verb),
          paths,
          Mapping.conditions(use));
    }
  }
}
