package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.Preloading;
import dev.amphibian.runtime.observation.ApplicationLog;
import dev.amphibian.runtime.observation.Observation;
import dev.amphibian.runtime.observation.Observer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda handler of an HTTP entry point; generated handlers extend it and hand in the two parts
 * in their constructor without parameters.
 *
 * <p>Safe for concurrent calls ({@code AWS_LAMBDA_MAX_CONCURRENCY}) if the entry is.
 */
public class HttpFunction implements RequestStreamHandler {

  static {
    Preloading.begin();
  }

  /** Before any class of the application: whoever logs first decides how lines look. */
  private static final ApplicationLog LOG = ApplicationLog.instance();

  private final Json json;
  private final HttpEntry entry;
  private final HttpEvents events;
  private final Observer observer;

  /**
   * Behind any front door whose named stage, if any, is not part of the application's paths, and at
   * the path of its domain name that the environment variable {@code AMPHIBIAN_BASE_PATH} gives.
   */
  public HttpFunction(Json json, HttpEntry entry) {
    this(json, entry, HttpEvents.standard().below(LambdaEnvironment.basePath()));
  }

  /** Behind a front door whose events {@code events} translates. */
  public HttpFunction(Json json, HttpEntry entry, HttpEvents events) {
    this.json = json;
    this.entry = entry;
    this.events = events;
    this.observer = LambdaEnvironment.observer();
  }

  /**
   * Answers one event.
   *
   * @param context what the platform tells of the invocation; tests may do without
   * @throws UnknownEvent if the event is no HTTP request, so that Lambda counts the invocation as
   *     failed
   */
  @Override
  public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    Exchange exchange = events.exchange(json.readPlain(input));
    HttpCall head = exchange.head();
    Observation observation =
        observer.begin(head, LambdaEnvironment.id(context), LambdaEnvironment.caller(context));
    int status = 500;
    observation.attach();
    try {
      HttpAnswer answer = answer(exchange, head, observation);
      byte[] written = written(exchange, answer);
      if (written.length > exchange.maxAnswerBytes()) {
        String problem = Failures.tooLarge(written.length, exchange.maxAnswerBytes());
        LOG.error(line(head, problem), null);
        answer = Failures.answer(exchange, json, 500, problem);
        written = written(exchange, answer);
      }
      status = answer.status();
      output.write(written);
    } catch (Throwable e) {
      observation.failed(e);
      throw e;
    } finally {
      observation.detach();
      observation.end(status);
      observer.flush(new TimeLeft(context));
    }
  }

  private HttpAnswer answer(Exchange exchange, HttpCall head, Observation observation)
      throws IOException {
    HttpCall call;
    try {
      call = exchange.withBody(head);
    } catch (IllegalArgumentException e) {
      LOG.error(line(head, "the body is no base64"), null);
      return Failures.answer(exchange, json, 400, "");
    }
    try {
      return entry.handle(call);
    } catch (VirtualMachineError e) {
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
      return failed(exchange, head, observation, e);
    } catch (Throwable e) {
      // As a servlet container does: one failing request, a missing class included, is answered.
      return failed(exchange, head, observation, e);
    }
  }

  private HttpAnswer failed(
      Exchange exchange, HttpCall head, Observation observation, Throwable cause)
      throws IOException {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    observation.failed(cause);
    LOG.error(line(head, "failed"), cause);
    return Failures.answer(exchange, json, 500, "");
  }

  private static String line(HttpCall head, String problem) {
    return head.method() + " " + head.path() + ": " + problem;
  }

  private byte[] written(Exchange exchange, HttpAnswer answer) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(answer.body().length + 512);
    json.writePlain(exchange.answer(answer), buffer);
    return buffer.toByteArray();
  }
}
