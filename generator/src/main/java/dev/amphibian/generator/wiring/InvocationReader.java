package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.generator.wiring.Argument.Absence;
import dev.amphibian.generator.wiring.Argument.From;
import dev.amphibian.generator.wiring.Argument.Shape;
import java.util.List;
import java.util.Set;

/** Reads how a payload fills the parameters of a method that is invoked by name. */
final class InvocationReader {

  /** The verb by which a service is invoked. */
  private static final List<String> VERBS = List.of("POST");

  private static final Set<String> LATER =
      Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");
  private static final int OK = 200;

  private final Codebase codebase;
  private final BeanGraph beans;

  InvocationReader(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  /** The method, or why no wiring can call it. */
  Handler read(Slice slice, List<String> routes) {
    TypeInfo type = slice.handlerType();
    MethodInfo method = slice.handler();
    requireBean(type, method);
    Accessibility access = new Accessibility(codebase, type.packageName());
    List<Argument> arguments =
        method.parameters().stream().map(each -> argument(method, each, access)).toList();
    return new Handler(
        type, method, VERBS, routes, arguments, result(method, access), List.of(), "");
  }

  private void requireBean(TypeInfo type, MethodInfo method) {
    if (method.isStatic()) {
      throw new Refused(
          words(method) + " is static, so Spring has no object to call it on",
          "make it a method of a bean");
    }
    if (beans.beans().stream().noneMatch(bean -> codebase.isA(bean.type(), type.name()))) {
      throw new Refused(
          type.simpleName() + " is no bean, so nobody knows how to make its object",
          "annotate it as a @Component, or let a @Bean method return it by its own type");
    }
  }

  private Argument argument(MethodInfo method, ParameterInfo parameter, Accessibility access) {
    TypeUse type = parameter.type();
    String words = "parameter " + (parameter.index() + 1) + " of " + words(method);
    if (JsonTypes.isOrHoldsForeign(codebase, type)) {
      throw new Refused(
          words + " is a " + type.source() + ", which no JSON can be read as",
          "take the data itself, such as a record");
    }
    if (isOrHoldsVariable(type)) {
      throw new Refused(
          words + " is of a type that only its users name",
          "override the method with the types that a payload is to be read as");
    }
    if (!access.canName(type)) {
      throw new Refused(
          words + " is of a type that generated code can't name",
          "make the type visible in the package of " + method.id().simpleOwner());
    }
    boolean isWhole = method.parameters().size() == 1;
    Absence absence = Primitives.isOne(type.name()) ? Absence.FORBIDDEN : Absence.ALLOWED;
    return new Argument(
        isWhole ? From.PAYLOAD : From.MEMBER,
        isWhole ? "" : name(method, parameter, words),
        type,
        Shape.ONE,
        absence,
        false);
  }

  private static boolean isOrHoldsVariable(TypeUse type) {
    return type.variable().isPresent()
        || type.arguments().stream().anyMatch(InvocationReader::isOrHoldsVariable);
  }

  private String name(MethodInfo method, ParameterInfo parameter, String words) {
    return parameter
        .name()
        .or(
            () ->
                codebase
                    .sources()
                    .of(method)
                    .filter(syntax -> parameter.index() < syntax.parameterNames().size())
                    .map(syntax -> syntax.parameterNames().get(parameter.index())))
        .orElseThrow(
            () ->
                new Refused(
                    "neither class file nor source tells the name of " + words,
                    "compile with -parameters (maven.compiler.parameters), or take one parameter"));
  }

  private Result result(MethodInfo method, Accessibility access) {
    TypeUse returned = method.returnType();
    if (returned.name().equals("void")) {
      return new Result(Result.Kind.NOTHING, OK, returned);
    }
    TypeUse value = isLater(returned) ? later(method, returned) : returned;
    if (JsonTypes.isOrHoldsForeign(codebase, value)) {
      throw new Refused(
          words(method) + " returns " + returned.source() + ", which is never written as JSON",
          "return the data itself");
    }
    if (!access.canName(value)) {
      throw new Refused(
          words(method) + " returns a type that generated code can't name",
          "make the type visible in the package of " + method.id().simpleOwner());
    }
    return new Result(Result.Kind.VALUE, OK, value);
  }

  /** Whether a result is there only when somebody has waited for it. */
  static boolean isLater(TypeUse returned) {
    return LATER.contains(returned.name());
  }

  private static TypeUse later(MethodInfo method, TypeUse returned) {
    if (returned.arguments().size() != 1) {
      throw new Refused(
          words(method) + " returns a " + returned.source() + " of unknown value",
          "declare what it will hold");
    }
    return returned.arguments().get(0);
  }

  private static String words(MethodInfo method) {
    return method.id().simpleOwner() + "." + method.id().name();
  }
}
