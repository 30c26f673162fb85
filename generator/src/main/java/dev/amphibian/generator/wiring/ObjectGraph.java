package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the constructor calls that make a controller with everything behind it. */
final class ObjectGraph {

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Accessibility access;
  private final PlainObjects plain;
  private final Map<Bean, String> variables = new LinkedHashMap<>();
  private final Set<Bean> open = new LinkedHashSet<>();
  private final List<Construction> constructions = new ArrayList<>();

  ObjectGraph(Codebase codebase, BeanGraph beans, Accessibility access) {
    this.codebase = codebase;
    this.beans = beans;
    this.access = access;
    this.plain = new PlainObjects(codebase, beans);
  }

  ObjectPlan read(Handler handler) {
    plain.requireNoPostProcessors();
    String controller = object(component(handler.controller()));
    Map<String, List<String>> errorArguments = new LinkedHashMap<>();
    for (ErrorHandlers errors : handler.errors()) {
      if (errors.isController()) {
        errorArguments.put(errors.type().name(), List.of(controller));
      } else {
        errorArguments.put(errors.type().name(), argumentsOf(errors.type()));
      }
    }
    return new ObjectPlan(constructions, controller, errorArguments);
  }

  /** An exception handler is made in its own package, so only what it takes must be accessible. */
  private List<String> argumentsOf(TypeInfo advice) {
    plain.require(advice);
    MethodInfo constructor = constructor(advice);
    if (!new Accessibility(codebase, advice.packageName()).allows(advice, constructor.access())) {
      throw new NotSimple(advice.simpleName() + " has no constructor that can be called");
    }
    return arguments(constructor);
  }

  private Bean component(TypeInfo type) {
    return beans
        .component(type.name())
        .orElseThrow(() -> new NotSimple(type.simpleName() + " is no component class"));
  }

  private String object(Bean bean) {
    String known = variables.get(bean);
    if (known != null) {
      return known;
    }
    if (!open.add(bean)) {
      throw new NotSimple(bean.name() + " depends on itself");
    }
    requireOrdinary(bean);
    Construction made =
        bean.factory().isPresent()
            ? byFactory(bean, bean.factory().get())
            : byConstructor(bean.declaration());
    constructions.add(made);
    variables.put(bean, made.variable());
    return made.variable();
  }

  private void requireOrdinary(Bean bean) {
    if (!bean.isShared()) {
      throw new NotSimple(bean.name() + " is no singleton");
    }
    if (bean.origin() == Bean.Origin.FILE || bean.origin() == Bean.Origin.FIELD) {
      throw new NotSimple(bean.name() + " is neither a component nor made by a method");
    }
    if (bean.confidence() != Confidence.PROVEN) {
      throw new NotSimple(bean.name() + " depends on a profile or condition");
    }
  }

  private Construction byConstructor(TypeInfo type) {
    plain.require(type);
    MethodInfo constructor = constructor(type);
    if (!access.canName(type.name()) || !access.allows(type, constructor.access())) {
      throw new NotSimple(
          type.simpleName() + " can't be constructed from the package of the controller");
    }
    List<String> arguments = arguments(constructor);
    return new Construction(variable(type.simpleName()), type.name(), type.name(), "", arguments);
  }

  private MethodInfo constructor(TypeInfo type) {
    return beans
        .constructor(type)
        .orElseThrow(() -> new NotSimple(type.simpleName() + " has several constructors"));
  }

  private Construction byFactory(Bean bean, MethodInfo factory) {
    TypeInfo owner = bean.declaration();
    plain.require(owner);
    plain.requireMethod(owner, factory);
    boolean callsItself =
        codebase.callsWithin(factory).stream()
            .anyMatch(call -> call.target().owner().equals(owner.name()));
    MethodInfo constructor = constructor(owner);
    boolean isCallable =
        factory.parameters().isEmpty()
            && constructor.parameters().isEmpty()
            && access.canName(owner.name())
            && access.canName(bean.type())
            && access.allows(owner, factory.access())
            && access.allows(owner, constructor.access());
    if (callsItself || !isCallable) {
      throw new NotSimple(
          "@Bean " + bean.name() + " is made by a method that generated code can't call");
    }
    String simple = bean.type().substring(bean.type().lastIndexOf('.') + 1);
    return new Construction(
        variable(simple), bean.type(), owner.name(), factory.id().name(), List.of());
  }

  private List<String> arguments(MethodInfo constructor) {
    List<String> arguments = new ArrayList<>();
    List<InjectionPoint> points = beans.parameters(constructor);
    for (int i = 0; i < points.size(); i++) {
      plain.requirePlainParameter(constructor, constructor.parameters().get(i));
      arguments.add(object(only(points.get(i))));
    }
    return arguments;
  }

  private static Bean only(InjectionPoint point) {
    if (point.isCollection() || point.beans().size() > 1) {
      throw new NotSimple(point.member() + " takes one of several beans, or all of them");
    }
    if (point.beans().isEmpty()) {
      throw new NotSimple(
          point.member() + " takes a " + point.type().source() + ", which no class here makes");
    }
    return point.beans().get(0);
  }

  private String variable(String simpleName) {
    String plainName = simpleName.substring(simpleName.lastIndexOf('$') + 1);
    String base = Character.toLowerCase(plainName.charAt(0)) + plainName.substring(1);
    Set<String> taken = new LinkedHashSet<>(variables.values());
    taken.add("json");
    String name = base;
    for (int i = 2; taken.contains(name) || javax.lang.model.SourceVersion.isKeyword(name); i++) {
      name = base + i;
    }
    return name;
  }
}
