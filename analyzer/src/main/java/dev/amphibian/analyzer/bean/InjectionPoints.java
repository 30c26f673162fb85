package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds where a class asks for objects, and what it asks for. */
final class InjectionPoints {

  private final Codebase codebase;
  private final InjectionMarks marks;
  private final Qualifiers qualifiers;
  private final Generics generics;
  private final BiFunction<String, Request, InjectionPoint> answer;

  /**
   * Points of a codebase.
   *
   * @param answer makes the point from its words and what it asks for
   */
  InjectionPoints(
      Codebase codebase,
      Qualifiers qualifiers,
      BiFunction<String, Request, InjectionPoint> answer) {
    this.codebase = codebase;
    this.marks = new InjectionMarks(codebase);
    this.qualifiers = qualifiers;
    this.generics = new Generics(codebase);
    this.answer = answer;
  }

  /** The constructor that the container calls. */
  Optional<MethodInfo> constructor(TypeInfo type) {
    List<MethodInfo> all = type.methods().stream().filter(MethodInfo::isConstructor).toList();
    if (all.size() == 1) {
      return Optional.of(all.get(0));
    }
    return Stream.concat(
            all.stream().filter(marks::ask), all.stream().filter(c -> c.parameters().isEmpty()))
        .findFirst();
  }

  /** Whether the container calls a method to hand objects in. */
  boolean isSetter(MethodInfo method) {
    return marks.ask(method);
  }

  /** What is handed in to a field of an object of a type, if it asks for something. */
  Optional<InjectionPoint> field(TypeInfo owner, FieldInfo field) {
    if (!marks.ask(field)) {
      return Optional.empty();
    }
    String declaring = field.owner().substring(field.owner().lastIndexOf('.') + 1);
    String words = "field " + declaring + "." + field.name();
    Map<String, TypeUse> variables = generics.variablesOf(field.owner(), owner);
    return Optional.of(point(words, field.type(), field, field.name(), owner, variables));
  }

  /** The parameters of a constructor or method of an object of a type. */
  List<InjectionPoint> parameters(MethodInfo method, TypeInfo owner) {
    Map<String, TypeUse> variables = generics.variablesOf(method.id().owner(), owner);
    return method.parameters().stream()
        .map(parameter -> point(method, parameter, owner, variables))
        .toList();
  }

  /** Fields, setters and looked-up methods of an object of a type, inherited ones included. */
  List<InjectionPoint> members(TypeInfo owner) {
    List<InjectionPoint> points = new ArrayList<>();
    for (String name : codebase.supertypes(owner.name())) {
      codebase.type(name).ifPresent(declaring -> addMembers(declaring, owner, points));
    }
    return points;
  }

  private void addMembers(TypeInfo declaring, TypeInfo owner, List<InjectionPoint> points) {
    declaring.fields().stream().flatMap(f -> field(owner, f).stream()).forEach(points::add);
    for (MethodInfo method : declaring.methods()) {
      if (method.isConstructor() || method.isSynthetic()) {
        continue;
      }
      if (marks.ask(method)) {
        points.addAll(setter(method, owner));
      }
      marks
          .lookup(method)
          .map(use -> use.text("value").filter(name -> !name.isEmpty()))
          .ifPresent(name -> points.add(lookedUp(method, name, owner)));
    }
  }

  /** A setter with {@code @Resource} or {@code @EJB} on it asks for its property's name. */
  private List<InjectionPoint> setter(MethodInfo method, TypeInfo owner) {
    if (!marks.asksByName(method) || method.parameters().size() != 1) {
      return parameters(method, owner);
    }
    Map<String, TypeUse> variables = generics.variablesOf(method.id().owner(), owner);
    String property = Introspector.decapitalize(method.id().name().replaceFirst("^set", ""));
    TypeUse type = method.parameters().get(0).type();
    return List.of(point(words(method, 0), type, method, property, owner, variables));
  }

  private InjectionPoint lookedUp(MethodInfo method, Optional<String> name, TypeInfo owner) {
    Map<String, TypeUse> variables = generics.variablesOf(method.id().owner(), owner);
    TypeUse type = generics.replaced(method.returnType(), variables);
    String words = "method " + owner.simpleName() + "." + method.id().name();
    return answer.apply(
        words, new Request(type, qualifiers.on(method), name, "", isOwn(owner, method)));
  }

  private InjectionPoint point(
      MethodInfo method, ParameterInfo parameter, TypeInfo owner, Map<String, TypeUse> variables) {
    String name = name(method, parameter);
    TypeUse type = generics.replaced(parameter.type(), variables);
    Request request =
        new Request(type, qualifiers.on(parameter), Optional.empty(), name, isOwn(owner, method));
    return marks.takesValue(parameter)
        ? new InjectionPoint(words(method, parameter.index()), type, type, false, List.of())
        : answer.apply(words(method, parameter.index()), request);
  }

  private InjectionPoint point(
      String words,
      TypeUse declared,
      Annotated element,
      String name,
      TypeInfo owner,
      Map<String, TypeUse> variables) {
    TypeUse type = generics.replaced(declared, variables);
    Optional<String> required =
        marks.asksByName(element)
            ? Optional.of(marks.name(element).orElse(name))
            : Optional.empty();
    return answer.apply(
        words,
        new Request(type, qualifiers.on(element), required, name, bean -> isOwn(owner, bean)));
  }

  private static Predicate<Bean> isOwn(TypeInfo owner, MethodInfo method) {
    return bean -> isOwn(owner, bean) || bean.factory().equals(Optional.of(method));
  }

  private static boolean isOwn(TypeInfo owner, Bean bean) {
    return bean.origin() == Bean.Origin.CLASS && bean.type().equals(owner.name());
  }

  private static String words(MethodInfo method, int index) {
    return "parameter "
        + (index + 1)
        + " of "
        + method.id().simpleOwner()
        + (method.isConstructor() ? "'s constructor" : "." + method.id().name());
  }

  private String name(MethodInfo method, ParameterInfo parameter) {
    return parameter
        .name()
        .or(
            () ->
                codebase
                    .sources()
                    .of(method)
                    .map(syntax -> syntax.parameterNames())
                    .filter(names -> parameter.index() < names.size())
                    .map(names -> names.get(parameter.index())))
        .orElse("");
  }
}
