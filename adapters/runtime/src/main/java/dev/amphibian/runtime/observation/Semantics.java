package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.HttpCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Set;

/**
 * Calls in the words of OpenTelemetry's semantic conventions
 * (https://opentelemetry.io/docs/specs/semconv/http/http-spans/,
 * https://opentelemetry.io/docs/specs/semconv/faas/faas-spans/). Left out is what may hold what
 * nobody wants in a trace: query, headers, body, the caller's address.
 */
final class Semantics {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<String> TRIGGER = AttributeKey.stringKey("faas.trigger");
  private static final AttributeKey<String> NAME = AttributeKey.stringKey("faas.name");
  private static final AttributeKey<String> ID = AttributeKey.stringKey("faas.invocation_id");
  private static final AttributeKey<Boolean> COLD = AttributeKey.booleanKey("faas.coldstart");

  private Semantics() {}

  static Attributes atBegin(Invocation invocation) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put(TRIGGER, trigger(invocation))
            .put(NAME, invocation.function())
            .put(ID, invocation.id())
            .put(COLD, invocation.coldStart());
    HttpCall call = invocation.call();
    if (call != null) {
      attributes
          .put(METHOD, known(call.method()))
          .put(SCHEME, call.origin().scheme())
          .put(PATH, call.path())
          .put(ADDRESS, call.origin().host())
          .put(PORT, (long) call.origin().port());
    }
    return attributes.build();
  }

  private static String trigger(Invocation invocation) {
    return invocation.call() == null ? "other" : "http";
  }

  static Attributes atEnd(Outcome outcome) {
    AttributesBuilder attributes = Attributes.builder();
    putOutcome(attributes, outcome);
    return attributes.build();
  }

  /** Of the metric {@code http.server.request.duration}. */
  static Attributes measured(HttpCall call, Outcome outcome) {
    AttributesBuilder attributes =
        Attributes.builder().put(METHOD, known(call.method())).put(SCHEME, call.origin().scheme());
    putOutcome(attributes, outcome);
    return attributes.build();
  }

  /** Of the metrics of functions. */
  static Attributes counted(Invocation invocation) {
    return Attributes.of(TRIGGER, trigger(invocation), NAME, invocation.function());
  }

  /** The span's name when the call begins. */
  static String name(Invocation invocation) {
    HttpCall call = invocation.call();
    return call == null ? invocation.function() : method(call.method());
  }

  static String name(Invocation invocation, Outcome outcome) {
    String name = name(invocation);
    return outcome.route().isEmpty() ? name : name + " " + outcome.route();
  }

  /** The verb in a span's name, of which there must not be arbitrarily many. */
  private static String method(String method) {
    return METHODS.contains(method) ? method : "HTTP";
  }

  private static String known(String method) {
    return METHODS.contains(method) ? method : "_OTHER";
  }

  private static void putOutcome(AttributesBuilder attributes, Outcome outcome) {
    if (outcome.status() != Outcome.NO_STATUS) {
      attributes.put(STATUS, (long) outcome.status());
    }
    if (!outcome.route().isEmpty()) {
      attributes.put(ROUTE, outcome.route());
    }
    Throwable failure = outcome.failure();
    if (failure != null) {
      attributes.put(ERROR, failure.getClass().getName());
    } else if (outcome.isError()) {
      attributes.put(ERROR, String.valueOf(outcome.status()));
    }
  }
}
