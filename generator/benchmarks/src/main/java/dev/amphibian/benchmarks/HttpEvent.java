package dev.amphibian.benchmarks;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as an HTTP API of the API Gateway sends it to a function, payload format 2.0.
 *
 * @param query names and values that need no encoding
 * @param body JSON, empty for none
 */
record HttpEvent(String method, String path, Map<String, String> query, String body) {

  HttpEvent below(String prefix) {
    return new HttpEvent(method, prefix + path, query, body);
  }

  byte[] json() {
    String rawQuery =
        query.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"));
    Map<String, Object> http =
        Map.of("method", method, "path", path, "protocol", "HTTP/1.1", "sourceIp", "127.0.0.1");
    return new JsonMapper()
        .writeValueAsBytes(
            Map.of(
                "version",
                "2.0",
                "routeKey",
                "$default",
                "rawPath",
                path,
                "rawQueryString",
                rawQuery,
                "queryStringParameters",
                query,
                "headers",
                Map.of("accept", "*/*", "content-type", "application/json", "host", "local"),
                "requestContext",
                Map.of("http", http, "stage", "$default", "domainName", "local"),
                "body",
                body,
                "isBase64Encoded",
                false));
  }
}
