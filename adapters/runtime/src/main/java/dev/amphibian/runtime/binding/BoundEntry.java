package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.observation.ApplicationLog;
import dev.amphibian.runtime.observation.Observation;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP entry that calls one handler method; generated classes say how.
 *
 * <p>Answers as the same method does in a Spring Boot application without settings: other paths
 * with 404, other verbs with 405, arguments that don't fit with 400.
 */
public abstract class BoundEntry implements HttpEntry {

  private final Json json;
  private final Route route;
  private final ErrorAnswers errors;

  /** An entry under {@code route} whose bodies are read and written by {@code json}. */
  protected BoundEntry(Json json, Route route) {
    this.json = json;
    this.route = route;
    this.errors = new ErrorAnswers(json);
  }

  /**
   * Takes the arguments from the call, runs the handler method and gives its result back.
   *
   * @throws Exception what the handler method throws
   */
  protected abstract HttpAnswer invoke(BoundCall call) throws Exception;

  /**
   * The answer of the application's exception handlers to what the handler method threw; null if
   * none takes it.
   *
   * @throws Exception if writing the answer fails
   */
  protected @Nullable HttpAnswer recover(BoundCall call, Exception thrown) throws Exception {
    return null;
  }

  /**
   * The answer of the application's exception handlers to a call that does not fit the handler
   * method; null if none takes it.
   *
   * @throws Exception if writing the answer fails
   */
  protected @Nullable HttpAnswer refuse(BoundCall call, Rejected rejected) throws Exception {
    return null;
  }

  @Override
  public final HttpAnswer handle(HttpCall call) throws Exception {
    HttpAnswer answer = answer(call);
    return call.method().equals("HEAD")
        ? new HttpAnswer(answer.status(), answer.headers(), new byte[0])
        : answer;
  }

  private HttpAnswer answer(HttpCall call) throws Exception {
    Map<String, String> pathValues = route.match(call.path());
    if (pathValues == null) {
      return error(call, 404, Headers.none());
    }
    Observation.routed(route.template(call.path()));
    if (!route.allows(call.method())) {
      return otherVerb(call);
    }
    BoundCall bound = new BoundCall(call, pathValues, json);
    try {
      return invoke(bound);
    } catch (Rejected e) {
      return refused(call, bound, e);
    } catch (Exception e) {
      return recovered(call, bound, e);
    }
  }

  private HttpAnswer refused(HttpCall call, BoundCall bound, Rejected rejected) throws Exception {
    Headers given = Headers.none();
    try {
      HttpAnswer own = refuse(bound, rejected);
      if (own != null) {
        return own;
      }
    } catch (NotAcceptable e) {
      given = e.given();
    }
    return error(call, rejected.status(), rejected.headers(given));
  }

  private HttpAnswer recovered(HttpCall call, BoundCall bound, Exception thrown) throws Exception {
    Headers given = Headers.none();
    try {
      HttpAnswer own = recover(bound, thrown);
      if (own != null) {
        return own;
      }
      if (ErrorAnswers.isJson(call)) {
        throw thrown;
      }
    } catch (NotAcceptable e) {
      given = e.given();
    }
    // Adapters log and answer in JSON what is thrown; for other callers that is done here.
    ApplicationLog.instance().error(call.method() + " " + call.path() + " failed", thrown);
    return error(call, 500, given);
  }

  private HttpAnswer error(HttpCall call, int status, Headers headers) throws IOException {
    return errors.answer(call, status, ErrorAnswers.reason(status), headers);
  }

  private HttpAnswer otherVerb(HttpCall call) throws IOException {
    if (call.method().equals("OPTIONS")) {
      Headers options = Headers.none().with("Allow", route.options()).with("Accept-Patch", "");
      return new HttpAnswer(200, options, new byte[0]);
    }
    Headers allow = Headers.none().with("Allow", route.allowed());
    return error(call, 405, allow);
  }
}
