package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Spring Security evaluates around methods, if it is asked to, beyond what their own
 * annotations call: the expressions of their classes, and permissions.
 */
final class SecurityExpressions {

  private static final String ROOT = "org.springframework.security.";
  private static final List<String> SWITCHES =
      List.of(
          ROOT + "config.annotation.method.configuration.EnableMethodSecurity",
          ROOT + "config.annotation.method.configuration.EnableGlobalMethodSecurity",
          ROOT + "config.annotation.method.configuration.EnableReactiveMethodSecurity");
  private static final List<String> ANNOTATIONS =
      List.of(
          ROOT + "access.prepost.PreAuthorize",
          ROOT + "access.prepost.PostAuthorize",
          ROOT + "access.prepost.PreFilter",
          ROOT + "access.prepost.PostFilter");
  private static final String EVALUATOR = ROOT + "access.PermissionEvaluator";
  private static final String PERMISSION = "hasPermission";

  private final Codebase codebase;
  private final Instances instances;
  private final AnnotationCalls annotations;
  private final boolean areEvaluated;

  SecurityExpressions(Codebase codebase, Instances instances, AnnotationCalls annotations) {
    this.codebase = codebase;
    this.instances = instances;
    this.annotations = annotations;
    this.areEvaluated =
        codebase.types().stream()
            .anyMatch(type -> SWITCHES.stream().anyMatch(s -> codebase.hasAnnotation(type, s)));
  }

  /** The application's methods that run before or after a method of a bean. */
  Stream<Target> around(TypeInfo type, MethodInfo method) {
    boolean isGuardable = !method.isConstructor() && !method.isStatic() && !method.isSynthetic();
    return areEvaluated && isGuardable
        ? expressions(type, method).flatMap(this::called).distinct().map(Target::likely)
        : Stream.of();
  }

  /** A method's own count before those of its class. */
  private Stream<String> expressions(TypeInfo type, MethodInfo method) {
    List<String> own = expressions(method).toList();
    return own.isEmpty() ? expressions(type) : own.stream();
  }

  private Stream<String> expressions(Annotated element) {
    return ANNOTATIONS.stream()
        .flatMap(annotation -> codebase.findAnnotation(element, annotation).stream())
        .flatMap((AnnotationUse use) -> use.text("value").stream());
  }

  private Stream<MethodId> called(String expression) {
    Stream<MethodId> permissions =
        expression.contains(PERMISSION)
            ? instances.of(EVALUATOR).stream()
                .flatMap(evaluator -> instances.callbacks(evaluator, EVALUATOR).stream())
                .map(MethodInfo::id)
            : Stream.of();
    return Stream.concat(annotations.inExpression(expression), permissions);
  }
}
