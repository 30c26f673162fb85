package dev.amphibian.local;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One event on its way through the runtime API. */
final class LambdaInvocation {

  private final String id = UUID.randomUUID().toString();
  private final byte[] event;
  private final Duration timeout;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile long deliveredAt;

  LambdaInvocation(byte[] event, Duration timeout) {
    this.event = event;
    this.timeout = timeout;
  }

  String id() {
    return id;
  }

  byte[] event() {
    return event;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Begins to count the function's time; returns the deadline in milliseconds since 1970. */
  long deliver() {
    deliveredAt = System.nanoTime();
    outcome.completeOnTimeout(
        new Outcome.TimedOut(timeout), timeout.toMillis(), TimeUnit.MILLISECONDS);
    return System.currentTimeMillis() + timeout.toMillis();
  }

  void answered(byte[] payload) {
    Duration took = Duration.ofNanos(System.nanoTime() - deliveredAt);
    outcome.complete(new Outcome.Answered(payload, took));
  }
}
