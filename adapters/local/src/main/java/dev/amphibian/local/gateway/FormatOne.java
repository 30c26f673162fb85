package dev.amphibian.local.gateway;

import dev.amphibian.runtime.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 1.0, of REST APIs and of HTTP APIs
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html).
 */
final class FormatOne implements Format {

  private final boolean isHttpApi;

  FormatOne(boolean isHttpApi) {
    this.isHttpApi = isHttpApi;
  }

  @Override
  public Map<String, @Nullable Object> event(GatewayRequest request) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    if (isHttpApi) {
      event.put("version", "1.0");
    }
    String path = isHttpApi ? Requests.decodedPath(request) : request.rawPath();
    event.put("resource", "/{proxy+}");
    event.put("path", path);
    event.put("httpMethod", request.method());
    Map<String, List<String>> headers = Requests.headers(request);
    event.put("headers", Requests.last(headers));
    event.put("multiValueHeaders", headers);
    Map<String, List<String>> parameters = Requests.parameters(request, true);
    boolean isAsked = !parameters.isEmpty();
    event.put("queryStringParameters", isAsked ? Requests.last(parameters) : null);
    event.put("multiValueQueryStringParameters", isAsked ? parameters : null);
    event.put("pathParameters", Map.of("proxy", path.substring(1)));
    event.put("stageVariables", null);
    event.put("requestContext", context(request, path));
    boolean isText = request.body().length == 0 || (isHttpApi && Requests.isText(request));
    event.put("body", request.body().length == 0 ? null : Requests.body(request, isText));
    event.put("isBase64Encoded", !isText);
    return event;
  }

  private Map<String, @Nullable Object> context(GatewayRequest request, String path) {
    Map<String, @Nullable Object> identity = new LinkedHashMap<>();
    identity.put("sourceIp", request.remoteAddress());
    identity.put("userArn", null);
    identity.put("userAgent", request.headers().first("user-agent").orElse(null));
    String stage = isHttpApi ? "$default" : "prod";
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", "local.execute-api.eu-central-1.amazonaws.com");
    context.put("httpMethod", request.method());
    context.put("identity", identity);
    context.put("path", isHttpApi ? path : "/" + stage + path);
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("resourcePath", "/{proxy+}");
    context.put("stage", stage);
    return context;
  }

  @Override
  public HttpAnswer answer(@Nullable Object value, byte[] payload) {
    Map<?, ?> members = Results.members(value);
    Map<String, List<String>> fields = Results.single(members);
    fields.putAll(Results.multiple(members));
    return Results.answer(members, fields, "application/json");
  }

  @Override
  public HttpAnswer failure() {
    return isHttpApi
        ? Results.message(500, "Internal Server Error")
        : Results.message(502, "Internal server error");
  }
}
