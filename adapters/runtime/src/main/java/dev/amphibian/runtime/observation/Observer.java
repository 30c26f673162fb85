package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.HttpCall;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Observes the calls of one function or service; safe for concurrent calls. */
public final class Observer {

  private final String function;
  private final Tracing tracing;
  private final ApplicationLog log = ApplicationLog.instance();
  private final AtomicBoolean cold;

  /**
   * With what the application has for tracing at this moment.
   *
   * @param function the name of the function or service
   * @param cold whether the first call is one that had to wait for the start
   */
  public Observer(String function, boolean cold) {
    this(function, cold, ApplicationTracing.current());
  }

  /** With {@code tracing}. */
  public Observer(String function, boolean cold, Tracing tracing) {
    this.function = function;
    this.cold = new AtomicBoolean(cold);
    this.tracing = tracing;
  }

  /**
   * Begins to observe a call; its own trace headers go before the platform's.
   *
   * @param call the request; its body may be missing
   * @param id the id of the call
   * @param platformCaller the caller's place in a trace as the platform tells it; null if it
   *     doesn't
   */
  public Observation begin(HttpCall call, String id, @Nullable TraceContext platformCaller) {
    TraceContext caller =
        TraceContext.ofHeaders(call.headers().all("traceparent"), call.headers().all("tracestate"));
    return observed(id, call, caller == null ? platformCaller : caller);
  }

  /**
   * Begins to observe an invocation by name, whose payload is nobody's business here.
   *
   * @param id the id of the invocation
   * @param platformCaller the caller's place in a trace as the platform tells it; null if it
   *     doesn't
   */
  public Observation begin(String id, @Nullable TraceContext platformCaller) {
    return observed(id, null, platformCaller);
  }

  private Observation observed(String id, @Nullable HttpCall call, @Nullable TraceContext caller) {
    boolean isFirst = cold.get() && cold.compareAndSet(true, false);
    Invocation invocation = new Invocation(function, id, isFirst, call, caller);
    return new Observation(invocation, tracing.begin(invocation), log);
  }

  /**
   * Hands over what is gathered, before the platform may freeze this process.
   *
   * @param millis the longest time that this may take; asked for only if there is something to wait
   *     for
   */
  public void flush(LongSupplier millis) {
    tracing.flush(millis);
  }
}
