package dev.amphibian.local.handler;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Logs the path of each call; waits for four calls under {@code /together}. */
record LoggingEntry(Consumer<String> log, CountDownLatch four) implements HttpEntry {

  LoggingEntry(Consumer<String> log) {
    this(log, new CountDownLatch(4));
  }

  @Override
  public HttpAnswer handle(HttpCall call) throws InterruptedException {
    if (call.path().startsWith("/together")) {
      four.countDown();
      if (!four.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    }
    log.accept(call.path());
    if (call.path().equals("/boom")) {
      throw new IllegalStateException("as planned");
    }
    return HttpAnswer.of(204);
  }
}
