package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Uploads that the application takes but the platform's request payload does not. */
public final class UploadPayload implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "size/upload-payload",
          "Uploads may be larger than the request payload",
          Severity.WARNING);

  private static final Set<String> UPLOADS =
      Set.of(
          "org.springframework.web.multipart.MultipartFile",
          "jakarta.servlet.http.Part",
          "javax.servlet.http.Part",
          "org.springframework.web.multipart.MultipartHttpServletRequest");
  private static final String MAX_FILE_SIZE = "spring.servlet.multipart.max-file-size";

  /** Spring Boot's default, from its reference, Common Application Properties. */
  private static final String DEFAULT_MAX_FILE_SIZE = "1MB";

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    boolean takesFiles =
        slice.handler().parameters().stream().anyMatch(p -> mentionsUpload(p.type()));
    Optional<Limit> limit = platform.limit(LimitId.REQUEST_PAYLOAD_MAX);
    if (!takesFiles || limit.isEmpty()) {
      return Stream.empty();
    }
    String given = slice.settings().get(MAX_FILE_SIZE).orElse(DEFAULT_MAX_FILE_SIZE);
    OptionalLong bytes = DataSize.bytes(given);
    boolean isInEvent = platform.has(Trait.PAYLOAD_IN_EVENT);
    long room = Payload.room(platform, limit.get());
    if (bytes.isEmpty() || bytes.getAsLong() >= 0 && bytes.getAsLong() <= room) {
      return Stream.empty();
    }
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            slice.start(),
            slice.handler().place(),
            Confidence.LIKELY,
            "takes files %s (%s); %s"
                .formatted(
                    bytes.getAsLong() < 0 ? "of any size" : "up to " + given,
                    MAX_FILE_SIZE,
                    isInEvent
                        ? Payload.text(platform, limit.get(), "file")
                        : "a request carries %s".formatted(limit.get().text())),
            "let clients upload to object storage by a signed address and start from its "
                + "event, or lower the maximum"));
  }

  private static boolean mentionsUpload(TypeUse type) {
    return UPLOADS.contains(type.name().replace("[]", ""))
        || type.arguments().stream().anyMatch(UploadPayload::mentionsUpload);
  }
}
