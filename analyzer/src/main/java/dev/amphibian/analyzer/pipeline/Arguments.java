package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application's resolvers of arguments and handlers of return values. Each is asked about every
 * parameter; it works where the classes and annotations that its answer names are those of one.
 */
final class Arguments implements StepSource {

  private static final List<String> RESOLVERS =
      List.of(
          "org.springframework.web.method.support.HandlerMethodArgumentResolver",
          "org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver",
          "org.springframework.web.bind.support.WebArgumentResolver");
  private static final List<String> RETURNS =
      List.of("org.springframework.web.method.support.HandlerMethodReturnValueHandler");
  private static final Set<String> ASKING = Set.of("supportsParameter", "supportsReturnType");

  private final Codebase codebase;
  private final List<Participant> resolvers;
  private final List<Participant> returns;

  Arguments(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    this.resolvers = participants.made(RESOLVERS);
    this.returns = participants.made(RETURNS);
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (!Served.byController(point) || resolvers.isEmpty() && returns.isEmpty()) {
      return Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    Set<String> taken =
        handler.parameters().stream()
            .flatMap(p -> Stream.concat(above(p.type().name()), annotations(p.annotations())))
            .collect(Collectors.toSet());
    MethodInfo method = point.handler();
    Set<String> returned =
        Stream.concat(above(method.returnType().name()), annotations(method.annotations()))
            .collect(Collectors.toSet());
    return Stream.concat(
        method.parameters().isEmpty()
            ? Stream.of()
            : resolvers.stream().flatMap(each -> steps(each, taken)),
        returns.stream().flatMap(each -> steps(each, returned)));
  }

  private Stream<String> above(String type) {
    return codebase.supertypes(type).stream();
  }

  private static Stream<String> annotations(List<AnnotationUse> uses) {
    return uses.stream().map(AnnotationUse::type);
  }

  private Stream<Step> steps(Participant each, Set<String> there) {
    Set<String> named =
        each.methods().stream()
            .filter(method -> ASKING.contains(method.id().name()))
            .flatMap(method -> codebase.callsWithin(method).stream())
            .flatMap(Arguments::literals)
            .collect(Collectors.toSet());
    Confidence working =
        named.stream().anyMatch(there::contains) ? Confidence.LIKELY : Confidence.POSSIBLE;
    boolean mayWork = named.isEmpty() || working == Confidence.LIKELY;
    return each.steps(Confidence.LIKELY)
        .filter(step -> mayWork || ASKING.contains(step.method().id().name()))
        .map(
            step ->
                ASKING.contains(step.method().id().name())
                    ? step
                    : new Step(step.method(), step.confidence().and(working)));
  }

  private static Stream<String> literals(Call call) {
    return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
        .filter(Operand.TypeLiteral.class::isInstance)
        .map(operand -> ((Operand.TypeLiteral) operand).type());
  }
}
