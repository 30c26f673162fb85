package dev.amphibian.local.gateway;

import dev.amphibian.runtime.HttpAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands before a function: it makes events of requests, and answers of results. */
public enum FrontDoor {
  /** API Gateway's REST API, to which all media types are binary. */
  REST_API(new FormatOne(false)),
  /** API Gateway's HTTP API: decodes the path and takes the cookies out of the headers. */
  HTTP_API(new FormatTwo("local.execute-api.eu-central-1.amazonaws.com", true)),
  /** The same, set to payload format 1.0. */
  HTTP_API_ONE(new FormatOne(true)),
  /** A function URL: leaves path and headers as they were sent. */
  FUNCTION_URL(new FormatTwo("local.lambda-url.eu-central-1.on.aws", false)),
  /** An application load balancer: of several values of a name, the last is left. */
  LOAD_BALANCER(new LoadBalancer(false)),
  /** The same, with multi-value headers switched on. */
  LOAD_BALANCER_MULTIPLE(new LoadBalancer(true));

  private final Format format;

  FrontDoor(Format format) {
    this.format = format;
  }

  /** The event for a request as plain JSON: maps, lists, strings, numbers, booleans, null. */
  public Map<String, @Nullable Object> event(GatewayRequest request) {
    return format.event(request);
  }

  /** The answer for {@code value}, the function's result as plain JSON read from its payload. */
  public HttpAnswer answer(@Nullable Object value, byte[] payload) {
    try {
      return format.answer(value, payload);
    } catch (IllegalArgumentException e) {
      return failure();
    }
  }

  /** What a caller sees if the function failed, took too long or answered nonsense. */
  public HttpAnswer failure() {
    return format.failure();
  }

  /** What a caller sees whose request is larger than the front door takes. */
  public HttpAnswer tooLarge() {
    return Results.message(413, "Request Entity Too Large");
  }
}
