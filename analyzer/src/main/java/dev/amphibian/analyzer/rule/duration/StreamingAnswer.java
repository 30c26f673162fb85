package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers in pieces: server-sent events, emitters, asynchronous results. */
public final class StreamingAnswer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/streaming-answer", "The answer stays open", Severity.ERROR);

  /** What a handler is handed to send events to. */
  private static final Set<String> SINKS =
      Set.of("jakarta.ws.rs.sse.SseEventSink", "javax.ws.rs.sse.SseEventSink");

  private static final Map<String, Confidence> STREAMING =
      Map.of(
          "org.springframework.web.servlet.mvc.method.annotation.SseEmitter", Confidence.PROVEN,
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter",
              Confidence.PROVEN,
          "org.springframework.web.context.request.async.DeferredResult", Confidence.POSSIBLE,
          "org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody",
              Confidence.POSSIBLE,
          "reactor.core.publisher.Flux", Confidence.POSSIBLE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<String> streaming =
        Stream.concat(
                Stream.of(slice.handler().returnType()),
                slice.handler().parameters().stream()
                    .map(ParameterInfo::type)
                    .filter(type -> SINKS.contains(type.name())))
            .flatMap(type -> streaming(type).stream())
            .findFirst();
    if (streaming.isEmpty()) {
      return Stream.empty();
    }
    Optional<FoundEffect> made = slice.effects(EffectKind.STREAMS_ANSWER).findFirst();
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            made.map(FoundEffect::path).orElse(slice.start()),
            made.map(FoundEffect::place).orElse(slice.handler().place()),
            STREAMING.getOrDefault(streaming.get(), Confidence.PROVEN),
            ("answers with %s, which stays open while events come; a function is billed all "
                    + "that time, and %s")
                .formatted(simple(streaming.get()), TimeLimit.of(slice, platform)),
            "keep this entry point in the container, or let clients ask again or use the "
                + "platform's push service"));
  }

  /** The type, or the type argument of it, that stays open. */
  private static Optional<String> streaming(TypeUse type) {
    return STREAMING.containsKey(type.name()) || SINKS.contains(type.name())
        ? Optional.of(type.name())
        : type.arguments().stream().flatMap(a -> streaming(a).stream()).findFirst();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
