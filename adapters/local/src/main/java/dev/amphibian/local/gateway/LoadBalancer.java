package dev.amphibian.local.gateway;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application load balancer
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
 */
final class LoadBalancer implements Format {

  private final boolean isMultiple;

  LoadBalancer(boolean isMultiple) {
    this.isMultiple = isMultiple;
  }

  @Override
  public Map<String, @Nullable Object> event(GatewayRequest request) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("requestContext", Map.of("elb", Map.of("targetGroupArn", "arn:aws:local")));
    event.put("httpMethod", request.method());
    event.put("path", request.rawPath());
    Map<String, List<String>> parameters = Requests.parameters(request, false);
    Map<String, List<String>> headers = Requests.headers(request);
    if (isMultiple) {
      event.put("multiValueQueryStringParameters", parameters);
      event.put("multiValueHeaders", headers);
    } else {
      event.put("queryStringParameters", Requests.last(parameters));
      event.put("headers", Requests.last(headers));
    }
    boolean isText = Requests.isText(request);
    event.put("body", Requests.body(request, isText));
    event.put("isBase64Encoded", !isText);
    return event;
  }

  /** Only the map counts that the switch asks for. */
  @Override
  public HttpAnswer answer(@Nullable Object value, byte[] payload) {
    Map<?, ?> members = Results.members(value);
    return Results.answer(
        members, isMultiple ? Results.multiple(members) : Results.single(members), "");
  }

  @Override
  public HttpAnswer failure() {
    byte[] page =
        "<html><head><title>502 Bad Gateway</title></head></html>".getBytes(StandardCharsets.UTF_8);
    return new HttpAnswer(502, Headers.none().with("Content-Type", "text/html"), page);
  }
}
