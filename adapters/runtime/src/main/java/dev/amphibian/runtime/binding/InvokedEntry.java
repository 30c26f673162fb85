package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.PayloadEntry;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** An entry that calls one method with what a payload holds; generated classes say how. */
public abstract class InvokedEntry implements PayloadEntry {

  private final Json json;

  /** An entry whose payloads and results are read and written by {@code json}. */
  protected InvokedEntry(Json json) {
    this.json = json;
  }

  /**
   * Takes the arguments from the payload, runs the method and gives its result back as JSON.
   *
   * @throws UnreadablePayload if the payload doesn't fit the method
   * @throws Exception what the method throws
   */
  protected abstract byte[] invoke(Payload payload) throws Exception;

  @Override
  public final byte[] handle(byte[] payload) throws Exception {
    return invoke(new Payload(payload, json));
  }

  /**
   * Waits for a result that comes later.
   *
   * @throws Exception what it failed with
   */
  protected static <T extends @Nullable Object> @Nullable T await(
      @Nullable CompletionStage<T> later) throws Exception {
    if (later == null) {
      return null;
    }
    try {
      return later.toCompletableFuture().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
