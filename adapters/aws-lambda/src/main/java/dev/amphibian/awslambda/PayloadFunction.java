package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.runtime.PayloadEntry;
import dev.amphibian.runtime.Preloading;
import dev.amphibian.runtime.binding.UnreadablePayload;
import dev.amphibian.runtime.observation.ApplicationLog;
import dev.amphibian.runtime.observation.Observation;
import dev.amphibian.runtime.observation.Observer;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda handler of an entry point that takes a payload and no HTTP request; generated handlers
 * extend it and hand in the entry in their constructor without parameters.
 *
 * <p>What the entry throws becomes Lambda's function error, with its own type, message and stack
 * trace. Safe for concurrent calls ({@code AWS_LAMBDA_MAX_CONCURRENCY}) if the entry is.
 */
public class PayloadFunction implements RequestStreamHandler {

  /**
   * The largest result in bytes
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
   */
  static final int MAX_RESULT_BYTES = 6 * 1024 * 1024;

  static {
    Preloading.begin();
  }

  /** Before any class of the application: whoever logs first decides how lines look. */
  private static final ApplicationLog LOG = ApplicationLog.instance();

  private final PayloadEntry entry;
  private final Observer observer;

  /** Answers by {@code entry}. */
  public PayloadFunction(PayloadEntry entry) {
    this.entry = entry;
    this.observer = LambdaEnvironment.observer();
  }

  /**
   * Answers one payload.
   *
   * @param context what the platform tells of the invocation; tests may do without
   */
  @Override
  public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    byte[] payload = input.readAllBytes();
    Observation observation =
        observer.begin(LambdaEnvironment.id(context), LambdaEnvironment.caller(context));
    observation.attach();
    try {
      output.write(result(payload));
    } catch (Throwable e) {
      observation.failed(e);
      if (!(e instanceof UnreadablePayload)) {
        LOG.error("The invocation failed", e);
      }
      throw Unchecked.of(survivable(e));
    } finally {
      observation.detach();
      observation.end();
      observer.flush(new TimeLeft(context));
    }
  }

  private byte[] result(byte[] payload) throws Exception {
    byte[] result = entry.handle(payload);
    if (result.length > MAX_RESULT_BYTES) {
      throw new IllegalStateException(
          "The result has %d bytes, Lambda takes %d at most: answer in pages, or with a link to stored data"
              .formatted(result.length, MAX_RESULT_BYTES));
    }
    return result;
  }

  /** For these two Lambda's runtime would end the process, though it can go on. */
  private static Throwable survivable(Throwable thrown) {
    return thrown instanceof StackOverflowError || thrown instanceof IOError
        ? new IllegalStateException(thrown.toString(), thrown)
        : thrown;
  }
}
