package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A method with JAX-RS annotations of its own or, where it has none, of a method that it overrides.
 *
 * @param method the method that runs
 * @param verbs none of a method that only leads to another resource
 */
record ResourceMethod(MethodInfo method, Optional<String> path, Set<String> verbs) {

  static final JakartaType PATH = new JakartaType("ws.rs.Path");
  private static final JakartaType HTTP_METHOD = new JakartaType("ws.rs.HttpMethod");

  /** For what is analysed without the framework's jar. */
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  /** The JAX-RS methods of a class's objects. */
  static Stream<ResourceMethod> of(Codebase codebase, TypeInfo type) {
    return AnnotatedMethod.of(codebase, type, method -> annotations(codebase, method))
        .map(method -> resourceMethod(codebase, method))
        .filter(method -> method.method().access() != Access.PRIVATE)
        .filter(method -> method.isHandler() || method.isLocator());
  }

  /** Whether requests end here. */
  boolean isHandler() {
    return !verbs.isEmpty();
  }

  /** Whether it returns the resource that takes the request. */
  boolean isLocator() {
    return verbs.isEmpty() && path.isPresent();
  }

  private static List<AnnotationUse> annotations(Codebase codebase, MethodInfo method) {
    return method.annotations().stream()
        .filter(use -> isOfJaxRs(use) || verb(codebase, use).isPresent())
        .toList();
  }

  private static boolean isOfJaxRs(AnnotationUse use) {
    return new JakartaType("ws.rs.").names().stream().anyMatch(use.type()::startsWith);
  }

  private static ResourceMethod resourceMethod(Codebase codebase, AnnotatedMethod method) {
    Annotated annotated = method::uses;
    Set<String> verbs = new TreeSet<>();
    method.uses().forEach(use -> verb(codebase, use).ifPresent(verbs::add));
    return new ResourceMethod(
        method.runs(), PATH.on(annotated).flatMap(use -> use.text("value")), verbs);
  }

  private static Optional<String> verb(Codebase codebase, AnnotationUse use) {
    String simpleName = use.type().substring(use.type().lastIndexOf('.') + 1);
    if (isOfJaxRs(use) && VERBS.contains(simpleName)) {
      return Optional.of(simpleName);
    }
    return codebase
        .described(use.type())
        .flatMap(HTTP_METHOD::on)
        .flatMap(found -> found.text("value"));
  }
}
