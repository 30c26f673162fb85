package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the application does with bodies as a whole: advice on them, and converters of messages.
 * Each is asked first whether it wants to, so that part is surer than the rest.
 */
final class BodyHandling implements StepSource {

  private static final String ADVICE = "org.springframework.web.servlet.mvc.method.annotation.";
  private static final List<String> CONVERTERS =
      List.of(
          "org.springframework.http.converter.HttpMessageConverter",
          "org.springframework.http.codec.HttpMessageReader",
          "org.springframework.http.codec.HttpMessageWriter");
  private static final Set<String> ASKING =
      Set.of("supports", "canRead", "canWrite", "getSupportedMediaTypes");

  private final Codebase codebase;
  private final List<Participant> onRequests;
  private final List<Participant> onAnswers;
  private final List<Participant> converters;

  BodyHandling(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    this.onRequests = participants.made(ADVICE + "RequestBodyAdvice");
    this.onAnswers = participants.made(ADVICE + "ResponseBodyAdvice");
    this.converters = participants.made(CONVERTERS);
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (!Served.byController(point)) {
      return Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    boolean reads = !handler.bodies().isEmpty();
    boolean writes = handler.answersWithBody();
    return Stream.of(
            reads ? steps(onRequests, Confidence.LIKELY) : Stream.<Step>of(),
            writes ? steps(onAnswers, Confidence.LIKELY) : Stream.<Step>of(),
            reads || writes ? steps(converters, Confidence.POSSIBLE) : Stream.<Step>of())
        .flatMap(steps -> steps);
  }

  private static Stream<Step> steps(List<Participant> all, Confidence working) {
    return all.stream()
        .flatMap(each -> each.steps(Confidence.LIKELY))
        .map(
            step ->
                ASKING.contains(step.method().id().name())
                    ? step
                    : new Step(step.method(), step.confidence().and(working)));
  }
}
