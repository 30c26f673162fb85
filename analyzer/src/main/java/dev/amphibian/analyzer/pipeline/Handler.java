package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a handler takes and answers, and what frameworks make of each part. */
final class Handler {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String ENTITY = "org.springframework.http.HttpEntity";
  private static final Set<String> BODIES =
      Set.of(
          WEB + "RequestBody",
          WEB + "RequestPart",
          "org.springframework.messaging.handler.annotation.Payload",
          "org.springframework.graphql.data.method.annotation.Argument");
  private static final String ANSWER = WEB + "ResponseBody";
  private static final String ATTRIBUTE = WEB + "ModelAttribute";
  private static final JakartaType VALID = new JakartaType("validation.Valid");
  private static final String VALIDATED = "org.springframework.validation.annotation.Validated";

  private final Codebase codebase;
  private final EntryPoint point;
  private final List<Parameter> parameters;

  /** A parameter with its annotations, those on what the handler overrides included. */
  record Parameter(TypeUse type, List<AnnotationUse> annotations) implements Annotated {
    Parameter {
      annotations = List.copyOf(annotations);
    }
  }

  Handler(Codebase codebase, EntryPoint point) {
    this.codebase = codebase;
    this.point = point;
    List<MethodInfo> declarations = declarations(codebase, point);
    this.parameters =
        point.handler().parameters().stream()
            .map(parameter -> merged(parameter, declarations))
            .toList();
  }

  private static List<MethodInfo> declarations(Codebase codebase, EntryPoint point) {
    return codebase.supertypes(point.type()).stream()
        .flatMap(name -> codebase.described(name).stream())
        .flatMap(type -> type.declared(point.method().name(), point.method().parameters()).stream())
        .toList();
  }

  private static Parameter merged(ParameterInfo parameter, List<MethodInfo> declarations) {
    List<AnnotationUse> all = new ArrayList<>(parameter.annotations());
    declarations.stream()
        .filter(declaration -> parameter.index() < declaration.parameters().size())
        .flatMap(d -> d.parameters().get(parameter.index()).annotations().stream())
        .filter(use -> !all.contains(use))
        .forEach(all::add);
    return new Parameter(parameter.type(), all);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** The parameters that a request's body, or a message, is made into. */
  List<Parameter> bodies() {
    return parameters.stream().filter(this::isBody).toList();
  }

  private boolean isBody(Parameter parameter) {
    if (Served.byJaxRs(point)) {
      return parameter.annotations().stream().noneMatch(use -> use.type().contains(".ws.rs."));
    }
    return BODIES.stream().anyMatch(body -> codebase.hasAnnotation(parameter, body))
        || codebase.isA(parameter.type().name(), ENTITY)
        || point.trigger() instanceof Trigger.Message && parameter.annotations().isEmpty();
  }

  /** The parameters that single texts of a request are made into. */
  List<Parameter> values() {
    return parameters.stream()
        .filter(p -> Served.isHttp(point) && !isBody(p) && !isAttribute(p))
        .toList();
  }

  /** The parameters whose members are set from a request's parameters one by one. */
  List<Parameter> attributes() {
    return parameters.stream().filter(this::isAttribute).toList();
  }

  private boolean isAttribute(Parameter parameter) {
    boolean isOwnClass =
        codebase.type(parameter.type().name()).filter(t -> t.kind() != TypeKind.ENUM).isPresent();
    boolean isMarked =
        codebase.hasAnnotation(parameter, ATTRIBUTE)
            || parameter.annotations().stream()
                .noneMatch(use -> use.type().startsWith("org.springframework."));
    return Served.byController(point) && isOwnClass && isMarked && !isBody(parameter);
  }

  /** The parameters that are validated. */
  List<Parameter> validated() {
    return parameters.stream()
        .filter(p -> VALID.on(p).isPresent() || codebase.hasAnnotation(p, VALIDATED))
        .toList();
  }

  /** Whether constraints on parameters themselves are looked at. */
  boolean isValidated() {
    return Served.isHttp(point) || codebase.hasAnnotation(type(), VALIDATED);
  }

  /** Whether what it returns is written out as a body. */
  boolean answersWithBody() {
    boolean isMarked =
        codebase.hasAnnotation(point.handler(), ANSWER)
            || codebase.hierarchy(point.type()).anyMatch(t -> codebase.hasAnnotation(t, ANSWER))
            || mentioned(point.handler().returnType()).anyMatch(t -> codebase.isA(t, ENTITY));
    return !point.handler().returnType().name().equals("void")
        && (Served.byController(point) ? isMarked : !Served.byRouter(point) && isAnswered());
  }

  private boolean isAnswered() {
    return Served.isHttp(point)
        || point.trigger() instanceof Trigger.Message
        || point.trigger() instanceof Trigger.Direct direct && direct.isByAnnotation();
  }

  /** The application's types in what it returns. */
  Stream<TypeInfo> answers() {
    return answersWithBody() ? own(point.handler().returnType()) : Stream.of();
  }

  TypeInfo type() {
    return codebase.type(point.type()).orElseThrow();
  }

  /** The application's types that a type mentions: itself, its elements, its arguments. */
  Stream<TypeInfo> own(TypeUse type) {
    return mentioned(type).flatMap(name -> codebase.type(name).stream());
  }

  /** The names of a type and its arguments, of arrays those of their elements. */
  static Stream<String> mentioned(TypeUse type) {
    return Stream.concat(
        Stream.of(type.name().replace("[]", "")),
        type.arguments().stream().flatMap(Handler::mentioned));
  }
}
