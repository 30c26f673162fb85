package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.RequestPath;
import dev.amphibian.runtime.ServerPage;
import dev.amphibian.runtime.observation.ApplicationLog;
import dev.amphibian.runtime.observation.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP entry that calls one handler method; generated classes say how.
 *
 * <p>Answers as the same method does in a Spring Boot application without settings: other paths
 * with 404, other verbs with 405, arguments that don't fit with 400.
 */
public abstract class BoundEntry implements HttpEntry {

  private static final HttpAnswer ANY_VERB =
      new HttpAnswer(
          200,
          Headers.none().with("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS, PATCH"),
          new byte[0]);
  private static final HttpAnswer NO_LEAVE =
      new HttpAnswer(
          403, varying(Headers.none()), "Invalid CORS request".getBytes(StandardCharsets.UTF_8));

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
    Route.Match match = route.match(call.path());
    return handle(call, match, match == null ? List.of() : List.of(route));
  }

  /**
   * The answer where other entries are beside this.
   *
   * @param match how this one's route matches the call's path; null if it doesn't
   * @param ofPath the routes that match the call's path, whatever their verb
   */
  final HttpAnswer handle(HttpCall call, Route.@Nullable Match match, List<Route> ofPath)
      throws Exception {
    HttpAnswer answer = answer(call, match, ofPath);
    return call.method().equals("HEAD")
        ? new HttpAnswer(answer.status(), answer.headers(), new byte[0])
        : answer;
  }

  /** Where it is reached. */
  final Route route() {
    return route;
  }

  private HttpAnswer answer(HttpCall call, Route.@Nullable Match match, List<Route> ofPath)
      throws Exception {
    if (!RequestPath.isServed(call.path(), route.isSpring5())) {
      return ServerPage.answer(400, "Bad Request");
    }
    if (isPreflight(call)) {
      return route.isBeforeSpring7() ? NO_LEAVE : ANY_VERB;
    }
    if (match != null) {
      Observation.routed(match.template());
    }
    BoundCall bound = new BoundCall(call, route, match == null ? Map.of() : match.values(), json);
    if (ofPath.isEmpty()) {
      return unknown(call, bound);
    }
    try {
      return match != null && route.allows(call.method()) ? invoke(bound) : otherVerb(call, ofPath);
    } catch (Rejected e) {
      return refused(call, bound, e);
    } catch (Exception e) {
      return recovered(call, bound, e);
    }
  }

  /**
   * What serves files then looks for one. Until Spring 6 it also tells on what that depends, and
   * Spring 5 asks no exception handler.
   */
  private HttpAnswer unknown(HttpCall call, BoundCall bound) throws Exception {
    HttpAnswer answer =
        route.isSpring5() ? error(call, 404, Headers.none()) : refused(call, bound, new NoRoute());
    return route.isBeforeSpring7()
        ? new HttpAnswer(answer.status(), varying(answer.headers()), answer.body())
        : answer;
  }

  private static Headers varying(Headers headers) {
    return headers
        .and("Vary", "Origin")
        .and("Vary", "Access-Control-Request-Method")
        .and("Vary", "Access-Control-Request-Headers");
  }

  /** To those, Spring MVC does not ask the route if it has no leave to give. */
  private static boolean isPreflight(HttpCall call) {
    return call.method().equals("OPTIONS")
        && call.headers().first("Origin").isPresent()
        && call.headers().first("Access-Control-Request-Method").isPresent();
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
    return error(call, rejected.status(), headers(rejected, given));
  }

  /** Spring 5 tells a caller less of what there is instead. */
  private Headers headers(Rejected rejected, Headers given) {
    if (route.isSpring5() && rejected instanceof NotAcceptable unacceptable) {
      return unacceptable.given();
    }
    boolean isTold =
        !route.isSpring5() || !(rejected instanceof UnsupportedMedia media) || media.isReadable();
    return isTold ? rejected.headers(given) : given;
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

  private static HttpAnswer otherVerb(HttpCall call, List<Route> ofPath) {
    if (call.method().equals("OPTIONS")) {
      Headers options =
          Headers.none().with("Allow", Route.options(ofPath)).with("Accept-Patch", "");
      return new HttpAnswer(200, options, new byte[0]);
    }
    throw new OtherVerb(ofPath);
  }
}
