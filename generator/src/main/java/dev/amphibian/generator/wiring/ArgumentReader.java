package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.generator.wiring.Argument.Absence;
import dev.amphibian.generator.wiring.Argument.From;
import dev.amphibian.generator.wiring.Argument.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how Spring MVC fills the parameters of a handler method, where that is simple. */
final class ArgumentReader {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final Map<String, From> SOURCES =
      Map.of(
          WEB + "PathVariable", From.PATH,
          WEB + "RequestParam", From.PARAMETER,
          WEB + "RequestHeader", From.HEADER,
          WEB + "RequestBody", From.BODY);
  private static final String BODY = WEB + "RequestBody";
  private static final Set<String> VALIDATING =
      Set.of(
          "jakarta.validation.Valid",
          "javax.validation.Valid",
          "org.springframework.validation.annotation.Validated");
  private static final String DATE_TIME_FORMAT =
      "org.springframework.format.annotation.DateTimeFormat";
  private final Codebase codebase;
  private final MethodInfo method;
  private final Accessibility access;

  ArgumentReader(Codebase codebase, MethodInfo method, Accessibility access) {
    this.codebase = codebase;
    this.method = method;
    this.access = access;
  }

  List<Argument> read() {
    return method.parameters().stream().map(this::argument).toList();
  }

  private Argument argument(ParameterInfo parameter) {
    requireNoOther(parameter);
    Optional<AnnotationUse> use =
        parameter.annotations().stream().filter(a -> SOURCES.containsKey(a.type())).findFirst();
    From from = use.map(a -> SOURCES.get(a.type())).orElse(From.PARAMETER);
    if (from == From.BODY) {
      return body(parameter, use.orElseThrow());
    }
    Shape shape = shape(parameter.type());
    TypeUse type = shape == Shape.ONE ? parameter.type() : element(parameter);
    SimpleTypes.require(codebase, type, dateFormat(parameter), words(parameter));
    if (!access.canName(type.name())) {
      throw new NotSimple(words(parameter) + " is of a type that generated code can't name");
    }
    Absence absence = absence(parameter, use, type);
    return new Argument(from, name(parameter, use), type, shape, absence, false);
  }

  private Argument body(ParameterInfo parameter, AnnotationUse use) {
    TypeUse type = parameter.type();
    boolean isOther = type.name().equals("java.lang.String") || type.name().equals("byte[]");
    boolean isSprings =
        type.name().startsWith("org.springframework.") && codebase.type(type.name()).isEmpty();
    if (isOther || isSprings || !access.canName(type)) {
      throw new NotSimple("the body is read as " + type.source() + ", not as JSON");
    }
    Absence absence = isNotRequired(use) ? Absence.ALLOWED : Absence.FORBIDDEN;
    return new Argument(From.BODY, "", type, Shape.ONE, absence, isValidated(parameter));
  }

  /** Of a container, Spring MVC validates the elements in another way. */
  private boolean isValidated(ParameterInfo parameter) {
    boolean asks = parameter.annotations().stream().anyMatch(a -> VALIDATING.contains(a.type()));
    TypeUse type = parameter.type();
    boolean isContainer =
        !type.arguments().isEmpty()
            || type.name().endsWith("[]")
            || codebase.isA(type.name(), "java.util.List")
            || codebase.isA(type.name(), "java.util.Map");
    if (asks && isContainer) {
      throw new NotSimple(words(parameter) + " is a container whose elements are validated");
    }
    return asks;
  }

  private void requireNoOther(ParameterInfo parameter) {
    boolean isBody = parameter.annotations().stream().anyMatch(a -> a.type().equals(BODY));
    for (AnnotationUse use : parameter.annotations()) {
      boolean known =
          SOURCES.containsKey(use.type())
              || use.type().equals(DATE_TIME_FORMAT)
              || (isBody && VALIDATING.contains(use.type()));
      boolean isView = use.type().equals("com.fasterxml.jackson.annotation.JsonView");
      if (isView || !(known || HarmlessAnnotations.isHarmless(codebase, use.type()))) {
        throw new NotSimple(
            words(parameter)
                + " carries @"
                + simpleName(use.type())
                + ", which Spring MVC acts on");
      }
    }
  }

  private static Shape shape(TypeUse type) {
    return switch (type.name()) {
      case "java.util.List" -> Shape.LIST;
      case "java.util.Optional" -> Shape.OPTIONAL;
      default -> Shape.ONE;
    };
  }

  private TypeUse element(ParameterInfo parameter) {
    if (parameter.type().arguments().size() != 1) {
      throw new NotSimple(words(parameter) + " has no element type");
    }
    return parameter.type().arguments().get(0);
  }

  private Optional<String> dateFormat(ParameterInfo parameter) {
    return parameter
        .annotation(DATE_TIME_FORMAT)
        .filter(use -> use.values().keySet().equals(Set.of("iso")))
        .flatMap(use -> use.text("iso"));
  }

  private Absence absence(ParameterInfo parameter, Optional<AnnotationUse> use, TypeUse type) {
    Optional<String> fallback = use.flatMap(a -> a.text("defaultValue"));
    if (fallback.isPresent()) {
      requireLiteral(fallback.get(), parameter);
      return Absence.fallback(fallback.get());
    }
    boolean isOptional = parameter.type().name().equals("java.util.Optional");
    if (use.isPresent() && !isNotRequired(use.get()) && !isOptional) {
      return Absence.FORBIDDEN;
    }
    if (Primitives.isOne(type.name())) {
      throw new NotSimple(words(parameter) + " may be missing but is primitive");
    }
    return Absence.ALLOWED;
  }

  private static boolean isNotRequired(AnnotationUse use) {
    return use.text("required").filter("false"::equals).isPresent();
  }

  private String name(ParameterInfo parameter, Optional<AnnotationUse> use) {
    String given =
        use.flatMap(a -> a.text("value").filter(v -> !v.isEmpty()).or(() -> a.text("name")))
            .orElse("");
    if (!given.isEmpty()) {
      requireLiteral(given, parameter);
      return given;
    }
    return codebase
        .sources()
        .of(method)
        .filter(syntax -> parameter.index() < syntax.parameterNames().size())
        .map(syntax -> syntax.parameterNames().get(parameter.index()))
        .orElseThrow(() -> new NotSimple("the name of " + words(parameter) + " isn't known"));
  }

  private void requireLiteral(String text, ParameterInfo parameter) {
    if (text.contains("${") || text.contains("#{")) {
      throw new NotSimple(words(parameter) + " takes a name or default from the configuration");
    }
  }

  private String words(ParameterInfo parameter) {
    return "parameter "
        + (parameter.index() + 1)
        + " of "
        + method.id().simpleOwner()
        + "."
        + method.id().name();
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
