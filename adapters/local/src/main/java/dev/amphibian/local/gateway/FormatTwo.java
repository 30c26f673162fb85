package dev.amphibian.local.gateway;

import dev.amphibian.runtime.HttpAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload format 2.0
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
 */
final class FormatTwo implements Format {

  private final String domainName;
  private final boolean isHttpApi;

  FormatTwo(String domainName, boolean isHttpApi) {
    this.domainName = domainName;
    this.isHttpApi = isHttpApi;
  }

  @Override
  public Map<String, @Nullable Object> event(GatewayRequest request) {
    String path = isHttpApi ? Requests.decodedPath(request) : request.rawPath();
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", path);
    event.put("rawQueryString", request.rawQuery());
    List<String> cookies = cookies(request);
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    event.put("headers", headers(request));
    if (!request.rawQuery().isEmpty()) {
      event.put("queryStringParameters", Requests.joined(Requests.parameters(request, true)));
    }
    event.put("requestContext", context(request, path));
    boolean isText = Requests.isText(request);
    if (request.body().length > 0) {
      event.put("body", Requests.body(request, isText));
    }
    event.put("isBase64Encoded", !isText);
    return event;
  }

  private static List<String> cookies(GatewayRequest request) {
    List<String> cookies = new ArrayList<>();
    for (String line : request.headers().all("cookie")) {
      for (String cookie : line.split(";", -1)) {
        if (!cookie.isBlank()) {
          cookies.add(cookie.trim());
        }
      }
    }
    return cookies;
  }

  private Map<String, String> headers(GatewayRequest request) {
    Map<String, String> headers = Requests.joined(Requests.headers(request));
    if (isHttpApi) {
      headers.remove("cookie");
    }
    return headers;
  }

  private Map<String, @Nullable Object> context(GatewayRequest request, String path) {
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.method());
    http.put("path", path);
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", request.remoteAddress());
    http.put("userAgent", request.headers().first("user-agent").orElse(""));
    Instant now = Instant.now();
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", domainName);
    context.put("domainPrefix", "local");
    context.put("http", http);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", "$default");
    context.put("stage", "$default");
    context.put("time", now.toString());
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  /** Without {@code statusCode} the gateway infers one: 200, JSON, the result as body. */
  @Override
  public HttpAnswer answer(@Nullable Object value, byte[] payload) {
    if (!(value instanceof Map<?, ?> members) || members.get("statusCode") == null) {
      return Results.json(200, payload);
    }
    Map<String, List<String>> fields = Results.single(members);
    if (members.get("cookies") instanceof List<?> cookies && !cookies.isEmpty()) {
      fields.put("Set-Cookie", cookies.stream().map(String::valueOf).toList());
    }
    return Results.answer(members, fields, "text/plain;charset=UTF-8");
  }

  @Override
  public HttpAnswer failure() {
    return Results.message(500, "Internal Server Error");
  }
}
