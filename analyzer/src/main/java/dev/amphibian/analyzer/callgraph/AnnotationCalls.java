package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a method's annotations call: beans that their expressions name ({@code @guard.may(#id)}),
 * and beans that they name as their handler, generator or resolver.
 */
final class AnnotationCalls implements EdgeSource {

  private static final Pattern ON_BEAN = Pattern.compile("@(\\w+)\\.(\\w+)\\s*\\(");
  private static final Pattern ON_TYPE = Pattern.compile("\\bT\\(([\\w.$]+)\\)\\.(\\w+)\\s*\\(");
  private static final Pattern HELPER = Pattern.compile("\\w+(Generator|Handler|Resolver)");

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Instances instances;

  AnnotationCalls(Codebase codebase, BeanGraph beans, Instances instances) {
    this.codebase = codebase;
    this.beans = beans;
    this.instances = instances;
  }

  @Override
  public boolean concerns(MethodId called) {
    return codebase.method(called).filter(MethodInfo::isAbstract).isPresent();
  }

  /** A framework that implements a method reads its annotations where the method is called. */
  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return codebase.method(call.target()).stream().flatMap(this::around);
  }

  /** What runs around a method because of its annotations. */
  Stream<Target> around(MethodInfo method) {
    return method.annotations().stream()
        .flatMap(use -> use.values().entrySet().stream().flatMap(value -> called(use, value)))
        .map(Target::likely);
  }

  private Stream<MethodId> called(AnnotationUse use, Map.Entry<String, Object> value) {
    return use.texts(value.getKey()).stream()
        .flatMap(
            text ->
                HELPER.matcher(value.getKey()).matches() ? callbacks(text) : inExpression(text));
  }

  private Stream<MethodId> callbacks(String beanName) {
    return beans.byName(beanName).stream()
        .map(Bean::type)
        .flatMap(type -> instances.callbacks(type).stream())
        .map(MethodInfo::id);
  }

  /** What an expression calls. */
  Stream<MethodId> inExpression(String text) {
    Stream<MethodId> onBeans =
        ON_BEAN
            .matcher(text)
            .results()
            .flatMap(
                call ->
                    beans.byName(call.group(1)).stream().flatMap(bean -> named(bean.type(), call)));
    Stream<MethodId> onTypes =
        ON_TYPE.matcher(text).results().flatMap(call -> named(call.group(1), call));
    return Stream.concat(onBeans, onTypes);
  }

  private Stream<MethodId> named(String type, MatchResult call) {
    return codebase
        .hierarchy(type)
        .flatMap(above -> above.methods().stream())
        .filter(method -> method.id().name().equals(call.group(2)) && !method.isAbstract())
        .map(MethodInfo::id);
  }
}
