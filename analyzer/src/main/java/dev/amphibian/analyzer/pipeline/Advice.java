package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a controller, and the advice that is meant for it, does around its handlers: exception
 * handlers, model attributes, initialisers of binders. An exception handler runs only if something
 * is thrown that it takes.
 */
final class Advice implements StepSource {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String ADVICE = WEB + "ControllerAdvice";
  private static final String MAPPING = WEB + "RequestMapping";
  private static final Map<String, Confidence> KINDS =
      Map.of(
          WEB + "ExceptionHandler", Confidence.POSSIBLE,
          WEB + "ModelAttribute", Confidence.LIKELY,
          WEB + "InitBinder", Confidence.LIKELY);
  private static final Set<String> BASES =
      Set.of(
          "org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler",
          "org.springframework.web.reactive.result.method.annotation"
              + ".ResponseEntityExceptionHandler");
  private static final String RESOLVER = "org.springframework.web.servlet.HandlerExceptionResolver";

  private final Codebase codebase;
  private final LibraryCalls calls;
  private final List<Advising> advice = new ArrayList<>();
  private final List<Participant> resolvers;

  private record Advising(AdviceScope scope, List<Step> steps) {}

  Advice(Codebase codebase, BeanGraph beans, LibraryCalls calls, Participants participants) {
    this.codebase = codebase;
    this.calls = calls;
    this.resolvers = participants.made(RESOLVER);
    for (TypeInfo type : codebase.types()) {
      codebase
          .findAnnotation(type, ADVICE)
          .filter(use -> beans.component(type.name()).isPresent())
          .ifPresent(use -> advice.add(advising(type, use, participants)));
    }
  }

  private Advising advising(TypeInfo type, AnnotationUse use, Participants participants) {
    List<Step> steps = new ArrayList<>(steps(type).toList());
    BASES.forEach(
        base ->
            participants
                .ofType(type.name(), base, Confidence.POSSIBLE)
                .steps(Confidence.POSSIBLE)
                .forEach(steps::add));
    return new Advising(new AdviceScope(codebase, use), steps);
  }

  private Stream<Step> steps(TypeInfo type) {
    return RunningMethods.of(codebase, type).flatMap(this::step);
  }

  /** A method that is mapped as well is a handler itself. */
  private Stream<Step> step(MethodInfo method) {
    return codebase.hasAnnotation(method, MAPPING)
        ? Stream.of()
        : KINDS.entrySet().stream()
            .filter(kind -> codebase.hasAnnotation(method, kind.getKey()))
            .flatMap(kind -> withAnswer(method, kind.getValue()));
  }

  /** What an exception handler returns is written out as a handler's answer is. */
  private Stream<Step> withAnswer(MethodInfo method, Confidence confidence) {
    Stream<Step> written =
        confidence == Confidence.POSSIBLE
            ? Handler.mentioned(method.returnType())
                .flatMap(name -> codebase.type(name).stream())
                .flatMap(type -> calls.written(type).stream())
                .flatMap(id -> codebase.method(id).stream())
                .map(accessor -> new Step(accessor, confidence))
            : Stream.of();
    return Stream.concat(Stream.of(new Step(method, confidence)), written);
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (!Served.byController(point)) {
      return Served.byMvc(point) ? resolved() : Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    Stream<Step> all =
        Stream.concat(
            steps(handler.type()),
            advice.stream()
                .filter(each -> each.scope().takes(handler.type()))
                .flatMap(each -> each.steps().stream()));
    boolean isBound = !handler.parameters().isEmpty();
    return Stream.concat(
        all.filter(step -> isBound || !codebase.hasAnnotation(step.method(), WEB + "InitBinder")),
        Served.byMvc(point) ? resolved() : Stream.of());
  }

  private Stream<Step> resolved() {
    return resolvers.stream().flatMap(each -> each.steps(Confidence.POSSIBLE));
  }
}
