package dev.amphibian.spring;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockAsyncContext;

/** Waits for what asynchronous work does with its request in the end. */
final class AsyncCycle {

  /** What ends one asynchronous cycle. */
  enum End {
    DISPATCHED,
    COMPLETED,
    TIMED_OUT
  }

  // Tomcat's asyncTimeout; the mock has ten seconds
  private static final long DEFAULT_TIMEOUT_MILLIS = 30_000;

  private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
  private @Nullable MockAsyncContext context;

  void begin(MockAsyncContext started) {
    context = started;
    ends.clear();
    started.setTimeout(DEFAULT_TIMEOUT_MILLIS);
    started.addDispatchHandler(() -> ends.add(End.DISPATCHED));
    started.addListener(new CompletionListener());
  }

  MockAsyncContext context() {
    if (context == null) {
      throw new IllegalStateException("No asynchronous work was started");
    }
    return context;
  }

  End await() throws InterruptedException, IOException {
    long timeout = context().getTimeout();
    End end = timeout > 0 ? ends.poll(timeout, TimeUnit.MILLISECONDS) : ends.take();
    if (end != null) {
      return end;
    }
    AsyncEvent event = new AsyncEvent(context(), context().getRequest(), context().getResponse());
    for (AsyncListener listener : List.copyOf(context().getListeners())) {
      listener.onTimeout(event);
    }
    // Spring's listener has dispatched by now, with its exception for a time-out as the result
    End reaction = ends.poll();
    return reaction == null ? End.TIMED_OUT : reaction;
  }

  private final class CompletionListener implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      ends.add(End.COMPLETED);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
