package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.TypeArguments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The validators of the application's own constraints on a handler's parameters and on the members
 * of what is validated, and the getters there that carry constraints.
 */
final class Validation implements StepSource {

  private static final JakartaType CONSTRAINT = new JakartaType("validation.Constraint");
  private static final JakartaType VALIDATOR = new JakartaType("validation.ConstraintValidator");

  private final Codebase codebase;
  private final LibraryCalls calls;
  private final Participants participants;

  Validation(Codebase codebase, LibraryCalls calls, Participants participants) {
    this.codebase = codebase;
    this.calls = calls;
    this.participants = participants;
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    Handler handler = new Handler(codebase, point);
    List<TypeInfo> validated =
        handler.validated().stream()
            .flatMap(parameter -> handler.own(parameter.type()))
            .flatMap(type -> calls.parts(type).stream())
            .distinct()
            .toList();
    Stream<Annotated> parameters =
        handler.isValidated() ? handler.parameters().stream().map(p -> p) : Stream.of();
    Set<String> constraints =
        Stream.concat(parameters, validated.stream().flatMap(this::members))
            .flatMap(element -> element.annotations().stream())
            .flatMap(use -> constraints(use.type(), new HashSet<>()))
            .collect(Collectors.toSet());
    return Stream.concat(
        constraints.stream().flatMap(this::validators),
        validated.stream().flatMap(this::constrainedGetters));
  }

  private Stream<Annotated> members(TypeInfo type) {
    return codebase
        .hierarchy(type.name())
        .flatMap(
            each -> Stream.of(List.of(each), each.fields(), each.methods()).flatMap(List::stream));
  }

  /** The application's constraints that an annotation is, or is composed of. */
  private Stream<String> constraints(String annotation, Set<String> seen) {
    return seen.add(annotation)
        ? codebase.type(annotation).stream()
            .flatMap(
                type ->
                    Stream.concat(
                        CONSTRAINT.on(type).stream().map(use -> annotation),
                        type.annotations().stream().flatMap(use -> constraints(use.type(), seen))))
        : Stream.of();
  }

  /** Those that the constraint names, and those that are made for it. */
  private Stream<Step> validators(String constraint) {
    Stream<String> named =
        codebase.type(constraint).flatMap(CONSTRAINT::on).stream()
            .flatMap((AnnotationUse use) -> use.texts("validatedBy").stream());
    Stream<String> made =
        VALIDATOR
            .concreteBelow(codebase)
            .filter(type -> isFor(type, constraint))
            .map(TypeInfo::name);
    return Stream.concat(named, made)
        .distinct()
        .flatMap(type -> VALIDATOR.names().stream().map(contract -> of(type, contract)))
        .flatMap(validator -> validator.steps(Confidence.LIKELY));
  }

  private Participant of(String type, String contract) {
    return participants.ofType(type, contract, Confidence.LIKELY);
  }

  private boolean isFor(TypeInfo validator, String constraint) {
    return VALIDATOR.names().stream()
        .flatMap(contract -> TypeArguments.of(codebase, validator, contract).stream().limit(1))
        .anyMatch(argument -> argument.name().equals(constraint));
  }

  private Stream<Step> constrainedGetters(TypeInfo type) {
    return codebase
        .hierarchy(type.name())
        .flatMap(each -> each.methods().stream())
        .filter(method -> method.id().parameters().equals("()") && !method.isConstructor())
        .filter(method -> method.annotations().stream().anyMatch(this::constrains))
        .filter(method -> !method.isAbstract())
        .map(method -> new Step(method, Confidence.LIKELY));
  }

  private boolean constrains(AnnotationUse use) {
    Annotated alone = () -> List.of(use);
    return CONSTRAINT.names().stream().anyMatch(name -> codebase.hasAnnotation(alone, name))
        || use.type().matches("(jakarta|javax)\\.validation\\.constraints\\..*");
  }
}
