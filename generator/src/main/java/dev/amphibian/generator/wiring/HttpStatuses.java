package dev.amphibian.generator.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spring's names of the status codes that answers have. */
final class HttpStatuses {

  private static final Map<String, Integer> CODES =
      Stream.of(
              "200 OK",
              "201 CREATED",
              "202 ACCEPTED",
              "203 NON_AUTHORITATIVE_INFORMATION",
              "204 NO_CONTENT",
              "205 RESET_CONTENT",
              "301 MOVED_PERMANENTLY",
              "302 FOUND",
              "303 SEE_OTHER",
              "307 TEMPORARY_REDIRECT",
              "308 PERMANENT_REDIRECT",
              "400 BAD_REQUEST",
              "401 UNAUTHORIZED",
              "402 PAYMENT_REQUIRED",
              "403 FORBIDDEN",
              "404 NOT_FOUND",
              "405 METHOD_NOT_ALLOWED",
              "406 NOT_ACCEPTABLE",
              "408 REQUEST_TIMEOUT",
              "409 CONFLICT",
              "410 GONE",
              "412 PRECONDITION_FAILED",
              "413 PAYLOAD_TOO_LARGE",
              "413 CONTENT_TOO_LARGE",
              "415 UNSUPPORTED_MEDIA_TYPE",
              "418 I_AM_A_TEAPOT",
              "422 UNPROCESSABLE_ENTITY",
              "422 UNPROCESSABLE_CONTENT",
              "423 LOCKED",
              "424 FAILED_DEPENDENCY",
              "425 TOO_EARLY",
              "428 PRECONDITION_REQUIRED",
              "429 TOO_MANY_REQUESTS",
              "451 UNAVAILABLE_FOR_LEGAL_REASONS",
              "500 INTERNAL_SERVER_ERROR",
              "501 NOT_IMPLEMENTED",
              "502 BAD_GATEWAY",
              "503 SERVICE_UNAVAILABLE",
              "504 GATEWAY_TIMEOUT",
              "507 INSUFFICIENT_STORAGE")
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.substring(4), line -> Integer.valueOf(line.substring(0, 3))));

  private HttpStatuses() {}

  static Optional<Integer> code(String name) {
    return Optional.ofNullable(CODES.get(name));
  }
}
