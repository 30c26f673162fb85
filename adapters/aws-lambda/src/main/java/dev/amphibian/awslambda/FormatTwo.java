package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payload format 2.0: API Gateway's HTTP APIs and function URLs. */
final class FormatTwo implements EventFormat {

  @Override
  public String method(Members event) {
    return http(event).text("method");
  }

  @Override
  public String path(Members event, boolean stageInPath) {
    String path = Percent.rooted(Members.first(event.text("rawPath"), http(event).text("path")));
    // A function URL hands the path on as it was sent, an HTTP API decodes it first.
    boolean isEncoded = event.inner("requestContext").text("domainName").contains(".lambda-url.");
    return Percent.encodePath(stageInPath ? path : PathPrefix.removeStage(event, path), isEncoded);
  }

  @Override
  public String query(Members event) {
    return event.text("rawQueryString");
  }

  /** Values stay whole, commas and all: only the reader of a field knows which of them part it. */
  @Override
  public Headers headers(Members event) {
    Headers headers = EventFormat.super.headers(event);
    String cookies = cookies(event.list("cookies"));
    return cookies.isEmpty() ? headers : headers.without("cookie").with("cookie", cookies);
  }

  private static String cookies(List<?> cookies) {
    List<String> texts = new ArrayList<>(cookies.size());
    for (Object cookie : cookies) {
      if (cookie instanceof String text && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return String.join("; ", texts);
  }

  @Override
  public String sourceIp(Members event) {
    return http(event).text("sourceIp");
  }

  @Override
  public String user(Members event) {
    Members authorizer = event.inner("requestContext").inner("authorizer");
    return Members.first(
        authorizer.inner("jwt").inner("claims").text("sub"),
        authorizer.inner("lambda").text("principalId"),
        authorizer.inner("iam").text("userArn"));
  }

  @Override
  public void putHeaders(Members event, int status, Headers headers, Map<String, Object> result) {
    result.put("headers", AnswerHeaders.joined(headers.without("Set-Cookie")));
    List<String> cookies = headers.all("Set-Cookie");
    if (!cookies.isEmpty()) {
      result.put("cookies", cookies);
    }
  }

  private static Members http(Members event) {
    return event.inner("requestContext").inner("http");
  }
}
