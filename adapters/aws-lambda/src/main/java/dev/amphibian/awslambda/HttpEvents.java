package dev.amphibian.awslambda;

import org.jspecify.annotations.Nullable;

/**
 * Translates the events of whatever stands before a function to HTTP calls, and HTTP answers back:
 * API Gateway's REST APIs, its HTTP APIs with either payload format, function URLs, and application
 * load balancers with or without multi-value headers. An event tells by itself which of them it is,
 * so one package does for all. Pure: no state, no input or output.
 *
 * <p>Formats:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
public final class HttpEvents {

  private final boolean stageInPath;
  private final String basePath;

  private HttpEvents(boolean stageInPath, String basePath) {
    this.stageInPath = stageInPath;
    this.basePath = basePath;
  }

  /** Takes a named stage off the path, so that the application sees its own paths. */
  public static HttpEvents standard() {
    return new HttpEvents(false, "");
  }

  /** Leaves a named stage on the path, for applications that expect it there. */
  public HttpEvents keepingStage() {
    return new HttpEvents(true, basePath);
  }

  /**
   * Takes off the path to which a custom domain name is mapped; a path that doesn't begin with it
   * stays as it is.
   *
   * @param path such as {@code /shop}; empty for none
   */
  public HttpEvents below(String path) {
    return new HttpEvents(stageInPath, path);
  }

  /**
   * The call that an event stands for, and the way back.
   *
   * @param event the event as plain JSON: maps, lists, strings, numbers, booleans and null
   * @throws UnknownEvent if the event is no HTTP request
   */
  public Exchange exchange(@Nullable Object event) {
    Members members = Members.of(event);
    EventFormat format = format(members);
    String path = PathPrefix.remove(basePath, format.path(members, stageInPath));
    return new Exchange(format, members, path);
  }

  private static EventFormat format(Members event) {
    Members context = event.inner("requestContext");
    if (!context.inner("http").text("method").isEmpty()) {
      return new FormatTwo();
    }
    if (event.text("httpMethod").isEmpty()) {
      throw UnknownEvent.describe(event);
    }
    return context.has("elb") ? new LoadBalancer() : new FormatOne();
  }
}
