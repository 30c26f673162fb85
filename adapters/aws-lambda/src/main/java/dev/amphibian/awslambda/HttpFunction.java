package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The Lambda handler of an HTTP entry point; generated handlers extend it and hand in the two parts
 * in their constructor without parameters.
 *
 * <p>Safe for concurrent calls ({@code AWS_LAMBDA_MAX_CONCURRENCY}) if the entry is.
 */
public class HttpFunction implements RequestStreamHandler {

  private final Json json;
  private final HttpEntry entry;
  private final HttpEvents events;

  /**
   * Behind any front door whose named stage, if any, is not part of the application's paths, and at
   * the path of its domain name that the environment variable {@code AMPHIBIAN_BASE_PATH} gives.
   */
  public HttpFunction(Json json, HttpEntry entry) {
    this(json, entry, HttpEvents.standard().below(basePath()));
  }

  /** Behind a front door whose events {@code events} translates. */
  public HttpFunction(Json json, HttpEntry entry, HttpEvents events) {
    this.json = json;
    this.entry = entry;
    this.events = events;
  }

  private static String basePath() {
    String path = System.getenv("AMPHIBIAN_BASE_PATH");
    return path == null ? "" : path;
  }

  /**
   * Answers one event.
   *
   * @throws UnknownEvent if the event is no HTTP request, so that Lambda counts the invocation as
   *     failed
   */
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Exchange exchange = events.exchange(json.readPlain(input));
    byte[] answer = written(exchange, answer(exchange, context));
    if (answer.length > exchange.maxAnswerBytes()) {
      String problem = Failures.tooLarge(answer.length, exchange.maxAnswerBytes());
      Failures.log(context, exchange, problem, null);
      answer = written(exchange, Failures.answer(exchange, json, 500, problem));
    }
    output.write(answer);
  }

  private HttpAnswer answer(Exchange exchange, Context context) throws IOException {
    HttpCall call;
    try {
      call = exchange.call();
    } catch (IllegalArgumentException e) {
      Failures.log(context, exchange, "the body is no base64", e);
      return Failures.answer(exchange, json, 400, "");
    }
    try {
      return entry.handle(call);
    } catch (VirtualMachineError e) {
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
      return failed(exchange, context, e);
    } catch (Throwable e) {
      // As a servlet container does: one failing request, a missing class included, is answered.
      return failed(exchange, context, e);
    }
  }

  private HttpAnswer failed(Exchange exchange, Context context, Throwable cause)
      throws IOException {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    Failures.log(context, exchange, "failed", cause);
    return Failures.answer(exchange, json, 500, "");
  }

  private byte[] written(Exchange exchange, HttpAnswer answer) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(answer.body().length + 512);
    json.writePlain(exchange.answer(answer), buffer);
    return buffer.toByteArray();
  }
}
