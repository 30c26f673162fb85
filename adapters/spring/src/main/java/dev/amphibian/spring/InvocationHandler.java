package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.PayloadEntry;
import dev.amphibian.runtime.binding.InvocationOverHttp;
import dev.amphibian.runtime.binding.UnreadablePayload;
import dev.amphibian.runtime.observation.ApplicationLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers requests by an entry that takes payloads. */
final class InvocationHandler implements HttpRequestHandler {

  private static final ApplicationLog LOG = ApplicationLog.instance();

  private final PayloadEntry entry;
  private final InvocationOverHttp http;

  InvocationHandler(PayloadEntry entry, Json json) {
    this.entry = entry;
    this.http = new InvocationOverHttp(this::logged, json, InvocationHandler::status);
  }

  /** The handler of a slice's invoked method, with the application's own JSON mapper. */
  static InvocationHandler of(Slice slice, ApplicationContext context) {
    return new InvocationHandler(slice.invoked(context), ContextJson.of(context));
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpAnswer answer = http.handle(call(request));
    response.setStatus(answer.status());
    answer
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.getOutputStream().write(answer.body());
  }

  /** As far as an invocation asks. */
  private static HttpCall call(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    return new HttpCall(
        request.getMethod(),
        request.getRequestURI(),
        "",
        type == null ? Headers.none() : Headers.none().with("Content-Type", type),
        request.getInputStream().readAllBytes(),
        new HttpCall.Origin(
            request.getScheme(),
            request.getServerName(),
            request.getServerPort(),
            request.getRemoteAddr()));
  }

  private byte[] logged(byte[] payload) throws Exception {
    try {
      return entry.handle(payload);
    } catch (UnreadablePayload e) {
      throw e;
    } catch (Throwable e) {
      LOG.error("The invocation failed", e);
      throw e;
    }
  }

  private static int status(Throwable thrown) {
    ResponseStatus own =
        AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
    return own == null ? HttpStatus.INTERNAL_SERVER_ERROR.value() : own.code().value();
  }
}
