package dev.amphibian.awslambda;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates events of payload format 2.0, as API Gateway's HTTP APIs and function URLs send them,
 * to HTTP calls, and HTTP answers back. Pure: no state, no input or output.
 *
 * <p>Format:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
public final class ApiGatewayV2 {

  private final boolean stageInPath;

  private ApiGatewayV2(boolean stageInPath) {
    this.stageInPath = stageInPath;
  }

  /** Takes a named stage off the path, so that the application sees its own paths. */
  public static ApiGatewayV2 standard() {
    return new ApiGatewayV2(false);
  }

  /** Leaves a named stage on the path, for applications that expect it there. */
  public static ApiGatewayV2 keepingStage() {
    return new ApiGatewayV2(true);
  }

  /**
   * The call that an event stands for.
   *
   * @param event the event as plain JSON: maps, lists, strings, numbers, booleans and null
   * @throws UnknownEvent if the event is not one of format 2.0
   */
  public HttpCall call(@Nullable Object event) {
    Members members = Members.of(event);
    Members context = members.inner("requestContext");
    Members http = context.inner("http");
    String method = http.text("method");
    if (method.isEmpty()) {
      throw UnknownEvent.describe(members);
    }
    return EventReader.call(members, context, http, method, stageInPath);
  }

  /**
   * The event's answer to {@code call}, as plain JSON. A body that is no text travels in base64;
   * {@code Content-Length} stays only on answers to {@code HEAD}, the gateway counts the others.
   */
  public Map<String, Object> answer(HttpCall call, HttpAnswer answer) {
    return AnswerWriter.write(call.method(), answer);
  }
}
