package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.binding.BoundCall;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers exceptions by the status that they carry, as Spring MVC's resolvers do by default. */
final class CarriedStatus {

  private CarriedStatus() {}

  static @Nullable HttpAnswer answer(BoundCall call, Throwable thrown) throws IOException {
    for (Throwable cause = thrown; cause instanceof Exception; cause = cause.getCause()) {
      if (cause instanceof ResponseStatusException carrier) {
        return answer(call, SpringExceptions.status(carrier), SpringExceptions.headers(carrier));
      }
      ResponseStatus status =
          AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
      if (status != null) {
        return answer(call, status.code().value(), new HttpHeaders());
      }
    }
    return SpringExceptions.isCarrier(thrown)
        ? answer(call, SpringExceptions.status(thrown), SpringExceptions.headers(thrown))
        : null;
  }

  private static HttpAnswer answer(BoundCall call, int status, HttpHeaders headers)
      throws IOException {
    HttpStatus known = HttpStatus.resolve(status);
    String reason = known == null ? "Http Status " + status : known.getReasonPhrase();
    return call.error(status, reason, headers(headers));
  }

  private static Headers headers(HttpHeaders fields) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach(copy::put);
    return Headers.of(copy);
  }
}
