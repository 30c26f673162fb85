package dev.amphibian.runtime.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The observation of one call: from {@link Observer#begin} to {@link #end}. Between {@link #attach}
 * and {@link #detach} a thread works for it: its log lines have the call's fields, and its span is
 * current.
 */
public final class Observation {

  private static final ThreadLocal<@Nullable Observation> CURRENT = new ThreadLocal<>();

  private final Map<String, String> fields;
  private final ApplicationLog log;
  private final CallSpan span;
  private CallSpan.@Nullable Scope scope;
  private String route = "";
  private @Nullable Throwable failure;

  Observation(Invocation invocation, CallSpan span, ApplicationLog log) {
    this.span = span;
    this.log = log;
    this.fields = fields(invocation, span);
  }

  /** Named as OpenTelemetry names them in logs and for functions. */
  private static Map<String, String> fields(Invocation invocation, CallSpan span) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("faas.name", invocation.function());
    fields.put("faas.invocation_id", invocation.id());
    fields.put("faas.coldstart", String.valueOf(invocation.coldStart()));
    if (!span.traceId().isEmpty()) {
      fields.put("trace_id", span.traceId());
      fields.put("span_id", span.spanId());
    }
    return fields;
  }

  /** The one for which this thread works; null if it works for none. */
  static @Nullable Observation current() {
    return CURRENT.get();
  }

  /** Tells which path template takes the call for which this thread works, if it does for any. */
  public static void routed(String template) {
    Observation current = CURRENT.get();
    if (current != null) {
      current.route = template;
    }
  }

  Map<String, String> fields() {
    return fields;
  }

  /** From now on this thread works for this call. */
  public void attach() {
    CURRENT.set(this);
    scope = span.attach();
    log.put(fields);
  }

  /** From now on this thread works for nobody. */
  public void detach() {
    log.remove(fields.keySet());
    if (scope != null) {
      scope.close();
      scope = null;
    }
    CURRENT.remove();
  }

  /** Tells what was thrown and not handled. */
  public void failed(Throwable thrown) {
    failure = thrown;
  }

  /** Tells the status code of the answer; nothing may come after it. */
  public void end(int status) {
    span.end(new Outcome(status, route, failure));
  }

  /** Ends where answers have no status code; nothing may come after it. */
  public void end() {
    end(Outcome.NO_STATUS);
  }
}
