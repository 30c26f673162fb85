package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the expressions call that Spring Security evaluates around methods, if it is asked to. */
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
  private static final Pattern BEAN_METHOD = Pattern.compile("@(\\w+)\\s*\\.\\s*(\\w+)\\s*\\(");
  private static final String PERMISSION = "hasPermission";

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Instances instances;
  private final boolean areEvaluated;

  SecurityExpressions(Codebase codebase, BeanGraph beans, Instances instances) {
    this.codebase = codebase;
    this.beans = beans;
    this.instances = instances;
    this.areEvaluated =
        codebase.types().stream()
            .anyMatch(type -> SWITCHES.stream().anyMatch(s -> codebase.hasAnnotation(type, s)));
  }

  /** The application's methods that run before or after a method of a bean. */
  Stream<Target> around(TypeInfo type, MethodInfo method) {
    boolean isGuardable = !method.isConstructor() && !method.isStatic() && !method.isSynthetic();
    return areEvaluated && isGuardable
        ? expressions(type, method).flatMap(this::called).distinct()
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

  private Stream<Target> called(String expression) {
    Stream<Target> ofBeans =
        BEAN_METHOD
            .matcher(expression)
            .results()
            .flatMap(this::ofBean)
            .map(found -> Target.likely(found.id()));
    Stream<Target> permissions =
        expression.contains(PERMISSION)
            ? instances.of(EVALUATOR).stream()
                .flatMap(evaluator -> instances.callbacks(evaluator, EVALUATOR).stream())
                .map(found -> Target.likely(found.id()))
            : Stream.of();
    return Stream.concat(ofBeans, permissions);
  }

  private Stream<MethodInfo> ofBean(MatchResult named) {
    return beans.byName(named.group(1)).stream()
        .map(Bean::type)
        .flatMap(codebase::hierarchy)
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.id().name().equals(named.group(2)) && !method.isSynthetic());
  }
}
