package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The exceptions of Spring MVC that its generations make in different ways. */
final class SpringExceptions {

  private SpringExceptions() {}

  static Exception missing(String name, MethodParameter parameter, boolean isEmpty) {
    return new MissingServletRequestParameterException(name, parameter, isEmpty);
  }

  static Exception unsupported(MediaType type, List<MediaType> supported, String verb) {
    return new HttpMediaTypeNotSupportedException(type, supported, HttpMethod.valueOf(verb));
  }

  static Exception unreadableType(@Nullable String message, List<MediaType> supported) {
    return new HttpMediaTypeNotSupportedException(message, supported);
  }

  /** Whether an exception carries a status and header fields. */
  static boolean isCarrier(Throwable thrown) {
    return thrown instanceof ErrorResponse;
  }

  /** The status that an exception carries. */
  static int status(Throwable carrier) {
    return ((ErrorResponse) carrier).getStatusCode().value();
  }

  /** The header fields that an exception carries. */
  static HttpHeaders headers(Throwable carrier) {
    return ((ErrorResponse) carrier).getHeaders();
  }

  /** What is thrown for a path without route; its constructor has one parameter more since 7. */
  static Optional<Exception> noRoute(HttpCall call) {
    HttpMethod verb = HttpMethod.valueOf(call.method());
    String path = call.path().substring(1);
    Constructor<?> constructor = NoResourceFoundException.class.getConstructors()[0];
    Object made =
        constructor.getParameterCount() == 2
            ? BeanUtils.instantiateClass(constructor, verb, path)
            : BeanUtils.instantiateClass(constructor, verb, call.path(), path);
    return Optional.of((Exception) made);
  }
}
