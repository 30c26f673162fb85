package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The application's advice and interceptors, and around which methods they run. */
final class Aspects {

  private static final Set<String> BINDINGS =
      Set.of("jakarta.interceptor.InterceptorBinding", "javax.interceptor.InterceptorBinding");
  private static final Set<String> AROUND_INVOKE =
      Set.of("jakarta.interceptor.AroundInvoke", "javax.interceptor.AroundInvoke");
  private static final Set<String> INTERCEPTORS =
      Set.of("jakarta.interceptor.Interceptors", "javax.interceptor.Interceptors");

  private final Codebase codebase;
  private final List<Advice> advice = new ArrayList<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final Map<String, Set<String>> beanNames = new HashMap<>();

  Aspects(Codebase codebase, BeanGraph beans, Dispatch dispatch) {
    this.codebase = codebase;
    for (Bean bean : beans.beans()) {
      Stream.concat(Stream.of(bean.type()), dispatch.classesOf(bean).stream())
          .flatMap(codebase::hierarchy)
          .forEach(type -> names(bean, type));
    }
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        collect(type, method);
      }
    }
  }

  private void names(Bean bean, TypeInfo type) {
    Set<String> names = beanNames.computeIfAbsent(type.name(), unused -> new HashSet<>());
    names.add(bean.name());
    names.addAll(bean.aliases());
  }

  private record Advice(MethodId method, Pointcut pointcut, String expression) {}

  private record Interceptor(TypeInfo type, MethodId method, List<String> bindings) {}

  private void collect(TypeInfo type, MethodInfo method) {
    for (AnnotationUse use : method.annotations()) {
      if (Pointcut.ADVICE.contains(use.type())) {
        Stream.concat(use.text("pointcut").stream(), use.text("value").stream())
            .filter(expression -> !expression.isEmpty())
            .findFirst()
            .ifPresent(e -> advice.add(new Advice(method.id(), new Pointcut(codebase, type), e)));
      } else if (AROUND_INVOKE.contains(use.type())) {
        interceptors.add(new Interceptor(type, method.id(), bindings(type)));
      }
    }
  }

  private List<String> bindings(TypeInfo type) {
    return type.annotations().stream()
        .map(AnnotationUse::type)
        .filter(
            name ->
                codebase.type(name).stream()
                    .flatMap(annotation -> annotation.annotations().stream())
                    .anyMatch(meta -> BINDINGS.contains(meta.type())))
        .toList();
  }

  /** What runs around a method when it is called from outside its object. */
  Stream<Target> around(TypeInfo type, MethodInfo method) {
    if (method.isConstructor() || method.isStatic() || method.isSynthetic()) {
      return Stream.of();
    }
    // Spring proxies its beans and nothing else.
    Stream<Target> advised =
        Optional.ofNullable(beanNames.get(type.name()))
            .map(beans -> new JoinPoint(type, method, beans))
            .stream()
            .flatMap(this::advising);
    Stream<Target> intercepted =
        interceptors.stream()
            .filter(each -> intercepts(each, type, method))
            .map(each -> Target.likely(each.method));
    return Stream.concat(advised, intercepted);
  }

  private Stream<Target> advising(JoinPoint point) {
    return advice.stream()
        .filter(each -> !each.method.owner().equals(point.type().name()))
        .filter(each -> each.pointcut.matches(each.expression, point))
        .map(each -> Target.likely(each.method));
  }

  private boolean intercepts(Interceptor interceptor, TypeInfo type, MethodInfo method) {
    boolean isBound =
        interceptor.bindings.stream()
            .anyMatch(b -> codebase.hasAnnotation(type, b) || codebase.hasAnnotation(method, b));
    boolean isOwn =
        interceptor.type.equals(type)
            && beanNames.containsKey(type.name())
            && !method.id().equals(interceptor.method)
            && method.access() == Access.PUBLIC;
    return isBound
        || isOwn
        || Stream.concat(type.annotations().stream(), method.annotations().stream())
            .filter(use -> INTERCEPTORS.contains(use.type()))
            .anyMatch(use -> use.texts("value").contains(interceptor.type.name()));
  }
}
