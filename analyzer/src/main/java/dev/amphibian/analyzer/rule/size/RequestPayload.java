package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.KnownLibraries;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Bodies that the application takes but the platform's request payload does not. */
public final class RequestPayload implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "size/request-payload",
          "Requests may be larger than the request payload",
          Severity.WARNING);

  /** Of one file that is too large another rule tells. */
  private static final String FILE = "spring.servlet.multipart.max-file-size";

  private static final String FILES = "spring.servlet.multipart.max-request-size";

  private static final List<String> FOR_BODIES =
      List.of(
          "spring.codec.max-in-memory-size",
          "spring.http.codecs.max-in-memory-size",
          "quarkus.http.limits.max-body-size",
          "micronaut.server.max-request-size",
          "server.max-http-post-size",
          "server.tomcat.max-http-form-post-size",
          "server.jetty.max-http-form-post-size",
          "server.undertow.max-http-post-size");

  private static final String REMEDY =
      "let clients upload to object storage by a signed address and start from its event, or "
          + "lower the maximum";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Limit> limit = platform.limit(LimitId.REQUEST_PAYLOAD_MAX);
    if (limit.isEmpty() || !(slice.entryPoint().trigger() instanceof Trigger.Http)) {
      return Stream.empty();
    }
    long room = Payload.room(platform, limit.get());
    if (takes(slice, "upload")) {
      return takesMany(slice) && over(slice, List.of(FILE), room).isEmpty()
          ? over(slice, List.of(FILES), room).stream()
              .map(entry -> declared(slice, platform, limit.get(), entry))
          : Stream.empty();
    }
    if (!takes(slice, "bytes")) {
      return Stream.empty();
    }
    return Stream.of(
        over(slice, FOR_BODIES, room)
            .map(entry -> declared(slice, platform, limit.get(), entry))
            .orElseGet(() -> undeclared(slice, platform, limit.get())));
  }

  private static boolean takes(Slice slice, String what) {
    return bodies(slice).anyMatch(type -> KnownLibraries.body(type).equals(Optional.of(what)));
  }

  /** Several files, by several parameters or by one that holds them. */
  private static boolean takesMany(Slice slice) {
    List<TypeUse> bodies = bodies(slice).toList();
    return bodies.size() > 1
        || bodies.stream().anyMatch(type -> type.name().endsWith("[]") || holdsOthers(type));
  }

  private static boolean holdsOthers(TypeUse type) {
    return !type.arguments().isEmpty();
  }

  private static Stream<TypeUse> bodies(Slice slice) {
    return slice.handler().parameters().stream()
        .map(ParameterInfo::type)
        .filter(type -> KnownLibraries.body(type).isPresent());
  }

  private static Optional<Entry> over(Slice slice, List<String> keys, long room) {
    return keys.stream()
        .flatMap(key -> slice.settings().entry(key).stream())
        .filter(entry -> isOver(entry, room))
        .findFirst();
  }

  private static boolean isOver(Entry entry, long room) {
    OptionalLong bytes = DataSize.bytes(entry.value());
    return bytes.isPresent() && (bytes.getAsLong() < 0 || bytes.getAsLong() > room);
  }

  private static Finding declared(Slice slice, Platform platform, Limit limit, Entry entry) {
    return finding(
        slice,
        platform,
        entry.place(),
        Confidence.LIKELY,
        "takes bodies up to %s (%s); %s"
            .formatted(entry.value(), entry.key(), Payload.text(platform, limit, "bytes")));
  }

  private static Finding undeclared(Slice slice, Platform platform, Limit limit) {
    return finding(
        slice,
        platform,
        slice.handler().place(),
        Confidence.POSSIBLE,
        "takes bytes without a bound that is known; " + Payload.text(platform, limit, "them"));
  }

  private static Finding finding(
      Slice slice, Platform platform, Place place, Confidence confidence, String message) {
    return HEADER.finding(slice, platform, slice.start(), place, confidence, message, REMEDY);
  }
}
