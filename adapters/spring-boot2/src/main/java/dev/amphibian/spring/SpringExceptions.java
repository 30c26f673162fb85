package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.server.ResponseStatusException;

/** The exceptions of Spring MVC that its generations make in different ways. */
final class SpringExceptions {

  private SpringExceptions() {}

  static Exception missing(String name, MethodParameter parameter, boolean isEmpty) {
    String type = parameter.getNestedParameterType().getSimpleName();
    return new MissingServletRequestParameterException(name, type, isEmpty);
  }

  static Exception unsupported(MediaType type, List<MediaType> supported, String verb) {
    return new HttpMediaTypeNotSupportedException(type, supported);
  }

  static Exception unreadableType(@Nullable String message, List<MediaType> supported) {
    return new HttpMediaTypeNotSupportedException(message);
  }

  /** Whether an exception carries a status and header fields. */
  static boolean isCarrier(Throwable thrown) {
    return thrown instanceof ResponseStatusException;
  }

  /** The status that an exception carries. */
  static int status(Throwable carrier) {
    return ((ResponseStatusException) carrier).getRawStatusCode();
  }

  /** The header fields that an exception carries. */
  static HttpHeaders headers(Throwable carrier) {
    return ((ResponseStatusException) carrier).getResponseHeaders();
  }

  /** Spring 5 throws nothing for a path without route. */
  static Optional<Exception> noRoute(HttpCall call) {
    return Optional.empty();
  }
}
