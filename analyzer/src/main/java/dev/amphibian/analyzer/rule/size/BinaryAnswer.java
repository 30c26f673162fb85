package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.KnownLibraries;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers of bytes, which travel as text in a platform's event and so are a third larger. */
public final class BinaryAnswer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/binary-answer", "The answer is binary", Severity.NOTE);

  private static final Pattern TEXT =
      Pattern.compile("(?:text/.*|application/(?:.*\\+)?(?:json|xml|javascript)\\b.*)");

  private static final List<String> PRODUCES =
      List.of("jakarta.ws.rs.Produces", "javax.ws.rs.Produces");

  private static final String REMEDY =
      "put the content into object storage and answer with a signed address";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Limit> limit = platform.limit(LimitId.ANSWER_PAYLOAD_MAX);
    boolean isInEvent = platform.has(Trait.PAYLOAD_IN_EVENT);
    if (limit.isEmpty()
        || !isInEvent
        || !(slice.entryPoint().trigger() instanceof Trigger.Http http)
        || isText(slice, http)) {
      return Stream.empty();
    }
    TypeUse type = slice.handler().returnType();
    return KnownLibraries.body(type).isPresent()
        ? Stream.of(bySignature(slice, platform, limit.get()))
        : given(slice).map(found -> byBody(slice, platform, limit.get(), found));
  }

  /** Whether every type of answer that is declared travels as it is. */
  private static boolean isText(Slice slice, Trigger.Http http) {
    List<String> declared =
        http.conditions().getOrDefault("produces", producedByJaxRs(slice).toList());
    return !declared.isEmpty() && declared.stream().allMatch(t -> TEXT.matcher(t).matches());
  }

  /** What the method says counts before what its type does. */
  private static Stream<String> producedByJaxRs(Slice slice) {
    return Stream.of(slice.handler(), slice.handlerType())
        .flatMap(element -> PRODUCES.stream().flatMap(name -> element.annotation(name).stream()))
        .limit(1)
        .flatMap(use -> use.texts("value").stream());
  }

  private static Finding bySignature(Slice slice, Platform platform, Limit limit) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        Confidence.LIKELY,
        "answers with bytes; " + Payload.text(platform, limit, "them"),
        REMEDY);
  }

  /** The first call in the handler's class, or the one above it, that is handed bytes as a body. */
  private static Stream<FoundEffect> given(Slice slice) {
    Set<String> own =
        Stream.concat(
                Stream.of(slice.handler().id().owner(), slice.handlerType().name()),
                slice.handlerType().supertypes().map(TypeUse::name))
            .map(TypeInfo::outermost)
            .collect(Collectors.toSet());
    return slice
        .effects(EffectKind.ANSWERS)
        .filter(found -> own.contains(TypeInfo.outermost(found.path().end().owner())))
        .filter(found -> body(found).flatMap(KnownLibraries::body).isPresent())
        .limit(1);
  }

  private static Optional<TypeUse> body(FoundEffect found) {
    List<String> types = found.call().argumentTypes();
    return found
        .effect()
        .argument("body")
        .filter(index -> index < types.size())
        .map(index -> TypeUse.of(types.get(index)));
  }

  private static Finding byBody(Slice slice, Platform platform, Limit limit, FoundEffect found) {
    return HEADER.finding(
        slice,
        platform,
        found,
        "%s is given bytes as answer; %s"
            .formatted(Words.call(found), Payload.text(platform, limit, "them")),
        REMEDY);
  }
}
