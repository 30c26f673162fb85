package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the application's fields may hold, as far as assignments and injections tell. */
final class FieldContents {

  private final Codebase codebase;
  private final BeanGraph beans;
  private final HandedArguments arguments;
  private final Memo<Operand.Field, Contents> known = new Memo<>(this::find);
  private final Map<Operand.Field, Set<Written>> writes = new HashMap<>();

  FieldContents(Codebase codebase, BeanGraph beans, HandedArguments arguments) {
    this.codebase = codebase;
    this.beans = beans;
    this.arguments = arguments;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        for (FieldUse use : method.fieldUses()) {
          if (use.isWrite()) {
            writes
                .computeIfAbsent(declared(use.owner(), use.name()), f -> new LinkedHashSet<>())
                .add(new Written(method, use.value()));
          }
        }
      }
    }
  }

  private record Written(MethodInfo method, Operand value) {}

  /**
   * What a field may hold.
   *
   * @param objects new objects and functions
   * @param injection where a container hands in its value
   * @param isComplete whether it can hold nothing else
   */
  record Contents(Set<Operand> objects, Optional<InjectionPoint> injection, boolean isComplete) {

    /** Whether it is a collection that a container makes to hold all beans of a type. */
    boolean isCollectionOfContainer() {
      return isComplete && injection.filter(InjectionPoint::isCollection).isPresent();
    }

    /** The beans that a container may have handed in. */
    List<Bean> beans() {
      return injection.map(InjectionPoint::beans).orElse(List.of());
    }
  }

  Contents of(Operand.Field field) {
    return known.of(declared(field.owner(), field.name()));
  }

  /** Class files may name a subclass as a field's owner. */
  private Operand.Field declared(String owner, String name) {
    return codebase.supertypes(owner).stream()
        .filter(above -> codebase.type(above).flatMap(t -> t.field(name)).isPresent())
        .findFirst()
        .map(above -> new Operand.Field(above, name))
        .orElse(new Operand.Field(owner, name));
  }

  private Contents find(Operand.Field field) {
    Set<Operand> objects = new LinkedHashSet<>();
    Optional<InjectionPoint> injection =
        codebase
            .type(field.owner())
            .flatMap(type -> type.field(field.name()).flatMap(f -> beans.injection(type, f)));
    boolean isComplete = true;
    for (Written written : writes.getOrDefault(field, Set.of())) {
      Operand value = written.value;
      if (value instanceof Operand.Made || value instanceof Operand.Function) {
        objects.add(value);
      } else if (!isNull(value)) {
        Optional<InjectionPoint> handedIn = handedIn(written);
        isComplete &= handedIn.isPresent();
        objects.addAll(handed(written));
        injection = injection.or(() -> handedIn);
      }
    }
    injection.stream()
        .flatMap(point -> point.beans().stream())
        .flatMap(bean -> bean.factory().stream())
        .forEach(factory -> objects.addAll(HandedArguments.functionsOf(factory)));
    return new Contents(objects, injection, isComplete);
  }

  private Set<Operand> handed(Written written) {
    return written.value instanceof Operand.Parameter parameter
        ? arguments.of(written.method, parameter.index())
        : Set.of();
  }

  private static boolean isNull(Operand value) {
    return value instanceof Operand.Constant;
  }

  private Optional<InjectionPoint> handedIn(Written written) {
    if (!(written.value instanceof Operand.Parameter parameter)
        || !beans.isCalledByContainer(written.method)) {
      return Optional.empty();
    }
    List<InjectionPoint> points = beans.parameters(written.method);
    return parameter.index() < points.size()
        ? Optional.of(points.get(parameter.index()))
        : Optional.empty();
  }
}
