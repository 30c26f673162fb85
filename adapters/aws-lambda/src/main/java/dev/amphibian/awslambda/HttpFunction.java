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

  /**
   * The largest answer Lambda takes from a function, in bytes: 6 MiB + 100
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
   */
  static final int MAX_ANSWER_BYTES = 6_291_556;

  private final Json json;
  private final HttpEntry entry;
  private final ApiGatewayV2 gateway;

  /** Behind a gateway whose named stage, if any, is not part of the application's paths. */
  public HttpFunction(Json json, HttpEntry entry) {
    this(json, entry, ApiGatewayV2.standard());
  }

  /** Behind a gateway whose events {@code gateway} translates. */
  public HttpFunction(Json json, HttpEntry entry, ApiGatewayV2 gateway) {
    this.json = json;
    this.entry = entry;
    this.gateway = gateway;
  }

  /**
   * Answers one event.
   *
   * @throws UnknownEvent if the event is not an HTTP request of payload format 2.0, so that Lambda
   *     counts the invocation as failed
   */
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    HttpCall call = gateway.call(json.readPlain(input));
    byte[] answer = written(call, answer(call, context));
    if (answer.length > MAX_ANSWER_BYTES) {
      String problem = Failures.tooLarge(answer.length);
      Failures.log(context, call, problem, null);
      answer = written(call, Failures.answer(call, json, problem));
    }
    output.write(answer);
  }

  private HttpAnswer answer(HttpCall call, Context context) throws IOException {
    try {
      return entry.handle(call);
    } catch (VirtualMachineError e) {
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
      return failed(call, context, e);
    } catch (Throwable e) {
      // As a servlet container does: one failing request, a missing class included, is answered.
      return failed(call, context, e);
    }
  }

  private HttpAnswer failed(HttpCall call, Context context, Throwable cause) throws IOException {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    Failures.log(context, call, "failed", cause);
    return Failures.answer(call, json, "");
  }

  private byte[] written(HttpCall call, HttpAnswer answer) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(answer.body().length + 512);
    json.writePlain(gateway.answer(call, answer), buffer);
    return buffer.toByteArray();
  }
}
