package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds Spring MVC's handler methods: mapped methods of controller classes, with mappings of
 * superclasses and interfaces, as Spring's own {@code RequestMappingHandlerMapping} merges them.
 */
public final class SpringMvcFinder implements EntryPointFinder {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String EXCHANGE = "org.springframework.web.service.annotation.";
  private static final String HTTP_EXCHANGE = EXCHANGE + "HttpExchange";
  private static final String REQUEST_MAPPING = WEB + "RequestMapping";
  private static final String CONTROLLER = "org.springframework.stereotype.Controller";
  private static final Map<String, String> COMPOSED =
      Map.of(
          WEB + "GetMapping", "GET",
          WEB + "PostMapping", "POST",
          WEB + "PutMapping", "PUT",
          WEB + "DeleteMapping", "DELETE",
          WEB + "PatchMapping", "PATCH",
          EXCHANGE + "GetExchange", "GET",
          EXCHANGE + "PostExchange", "POST",
          EXCHANGE + "PutExchange", "PUT",
          EXCHANGE + "DeleteExchange", "DELETE",
          EXCHANGE + "PatchExchange", "PATCH");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && codebase.hasAnnotation(type, CONTROLLER))
        .flatMap(type -> handlers(codebase, type));
  }

  private static Stream<Found> handlers(Codebase codebase, TypeInfo controller) {
    Mapping ofType = mappingOfType(codebase, controller);
    Map<MethodId, Found> found = new LinkedHashMap<>();
    methods(codebase, controller)
        .forEach(
            (signature, method) ->
                mapping(codebase, controller, signature)
                    .map(own -> found(controller, method, ofType.with(own)))
                    .ifPresent(one -> found.putIfAbsent(one.method().id(), one)));
    return found.values().stream();
  }

  /** The class's own mapping, else the nearest of its superclasses and interfaces. */
  private static Mapping mappingOfType(Codebase codebase, TypeInfo controller) {
    return codebase.supertypes(controller.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(type -> requestMapping(codebase, type.annotations()).stream())
        .findFirst()
        .orElse(Mapping.NONE);
  }

  /**
   * Every method that an object of this class has, by each signature under which it is declared, to
   * the method that runs: {@code save(Object)} of a generic interface runs {@code save(Owner)}.
   */
  private static Map<Signature, MethodInfo> methods(Codebase codebase, TypeInfo controller) {
    Map<Signature, MethodInfo> all = new LinkedHashMap<>();
    for (String name : codebase.supertypes(controller.name())) {
      for (MethodInfo method : codebase.type(name).map(TypeInfo::methods).orElse(List.of())) {
        if (!method.isSynthetic() && !method.isStatic() && !method.isConstructor()) {
          all.computeIfAbsent(Signature.of(method), s -> running(codebase, controller, method));
        }
      }
    }
    return all;
  }

  private static MethodInfo running(Codebase codebase, TypeInfo controller, MethodInfo method) {
    return codebase
        .implementation(controller.name(), method.id().name(), method.id().parameters())
        .map(codebase::behindBridge)
        .orElse(method);
  }

  /** The mapping on the method, or on a method that it overrides. */
  private static Optional<Mapping> mapping(
      Codebase codebase, TypeInfo controller, Signature signature) {
    return codebase.supertypes(controller.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(type -> type.declared(signature.name(), signature.parameters()).stream())
        .flatMap(method -> requestMapping(codebase, method.annotations()).stream())
        .findFirst();
  }

  private static Optional<Mapping> requestMapping(
      Codebase codebase, List<AnnotationUse> annotations) {
    return annotations.stream()
        .flatMap(use -> mapping(codebase, use, new LinkedHashSet<>()).stream())
        .findFirst();
  }

  private static Optional<Mapping> mapping(Codebase codebase, AnnotationUse use, Set<String> seen) {
    if (use.type().equals(REQUEST_MAPPING) || use.type().equals(HTTP_EXCHANGE)) {
      return Optional.of(new Mapping(Set.copyOf(use.texts("method")), paths(codebase, use)));
    }
    String verb = COMPOSED.get(use.type());
    if (verb != null) {
      return Optional.of(new Mapping(Set.of(verb), paths(codebase, use)));
    }
    return seen.add(use.type()) ? composedByApplication(codebase, use, seen) : Optional.empty();
  }

  /**
   * An annotation of the application that carries a mapping; its own path, if it has one, replaces
   * that one's.
   */
  private static Optional<Mapping> composedByApplication(
      Codebase codebase, AnnotationUse use, Set<String> seen) {
    return codebase
        .type(use.type())
        .flatMap(
            type ->
                type.annotations().stream()
                    .flatMap(a -> mapping(codebase, a, seen).stream())
                    .findFirst())
        .map(
            inner ->
                paths(codebase, use).isEmpty()
                    ? inner
                    : new Mapping(inner.verbs(), paths(codebase, use)));
  }

  private static List<String> paths(Codebase codebase, AnnotationUse use) {
    return Stream.of("value", "path", "url")
        .flatMap(key -> use.texts(key).stream())
        .map(codebase.settings()::resolve)
        .distinct()
        .toList();
  }

  private static Found found(TypeInfo controller, MethodInfo method, Mapping mapping) {
    return new Found(
        controller, method, new Trigger.Http("spring-mvc", mapping.verbs(), mapping.paths()));
  }

  private record Signature(String name, String parameters) {
    static Signature of(MethodInfo method) {
      return new Signature(method.id().name(), method.id().parameters());
    }
  }

  /** Verbs and paths of one annotation, or of a class's and a method's together. */
  private record Mapping(Set<String> verbs, List<String> paths) {

    static final Mapping NONE = new Mapping(Set.of(), List.of());

    Mapping with(Mapping method) {
      Set<String> bothVerbs = new LinkedHashSet<>(verbs);
      bothVerbs.addAll(method.verbs);
      List<String> combined = new ArrayList<>();
      for (String outer : orEmpty(paths)) {
        for (String inner : orEmpty(method.paths)) {
          combined.add(join(outer, inner));
        }
      }
      return new Mapping(bothVerbs, combined);
    }

    private static List<String> orEmpty(List<String> paths) {
      return paths.isEmpty() ? List.of("") : paths;
    }

    /** As Spring's path patterns combine: one slash between the two, one in front. */
    private static String join(String outer, String inner) {
      String first = withSlash(outer);
      String second = withSlash(inner);
      if (first.isEmpty() || second.isEmpty()) {
        return first + second;
      }
      if (first.endsWith("/*") && !first.endsWith("/**")) {
        return first.substring(0, first.length() - 2) + second;
      }
      return first.endsWith("/") ? first.substring(0, first.length() - 1) + second : first + second;
    }

    private static String withSlash(String path) {
      return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
  }
}
