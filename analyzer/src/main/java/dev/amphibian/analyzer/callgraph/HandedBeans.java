package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a library runs of the beans that it is handed where another bean is made of them: of a job
 * its steps, of a step its reader. Their classes are the library's as often as not, so it is the
 * method that makes them which has the application's code.
 */
final class HandedBeans implements EdgeSource {

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Instances instances;

  HandedBeans(Codebase codebase, BeanGraph beans, Instances instances) {
    this.codebase = codebase;
    this.beans = beans;
    this.instances = instances;
  }

  @Override
  public boolean concerns(MethodId called) {
    return codebase.type(called.owner()).isEmpty();
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    if (!beans.isFactory(method)) {
      return Stream.of();
    }
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
        .flatMap(operand -> handedIn(type, method, operand))
        .flatMap(point -> point.beans().stream())
        .flatMap(this::runs);
  }

  private Stream<InjectionPoint> handedIn(TypeInfo type, MethodInfo method, Operand operand) {
    if (operand instanceof Operand.Parameter parameter) {
      List<InjectionPoint> points = beans.parameters(method);
      return points.size() == method.parameters().size() && parameter.index() < points.size()
          ? Stream.of(points.get(parameter.index()))
          : Stream.of();
    }
    return operand instanceof Operand.Field field && field.owner().equals(type.name())
        ? type.field(field.name()).flatMap(f -> beans.injection(type, f)).stream()
        : Stream.of();
  }

  private Stream<Target> runs(Bean bean) {
    return bean.factory().isPresent()
        ? bean.factory().stream().map(factory -> Target.likely(factory.id()))
        : instances.callbacks(bean.type()).stream().map(called -> Target.likely(called.id()));
  }
}
