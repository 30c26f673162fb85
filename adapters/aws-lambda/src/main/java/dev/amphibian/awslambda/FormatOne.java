package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.util.Map;

/** Payload format 1.0: API Gateway's REST APIs, and its HTTP APIs if they are set to it. */
final class FormatOne implements EventFormat {

  /**
   * A REST API hands the path on as it was sent and without its stage; an HTTP API, whose events
   * alone have a version, decodes it and leaves a named stage on it.
   */
  @Override
  public String path(Members event, boolean stageInPath) {
    String path = Percent.rooted(event.text("path"));
    if (event.text("version").isEmpty()) {
      return Percent.encodePath(path, true);
    }
    return Percent.encodePath(stageInPath ? path : PathPrefix.removeStage(event, path), false);
  }

  /** Both decode names and values. */
  @Override
  public String query(Members event) {
    return EventQuery.joined(event, false);
  }

  @Override
  public String sourceIp(Members event) {
    return event.inner("requestContext").inner("identity").text("sourceIp");
  }

  @Override
  public String user(Members event) {
    Members context = event.inner("requestContext");
    Members authorizer = context.inner("authorizer");
    return Members.first(
        authorizer.inner("claims").text("sub"),
        authorizer.inner("jwt").inner("claims").text("sub"),
        authorizer.text("principalId"),
        context.inner("identity").text("userArn"));
  }

  @Override
  public void putHeaders(Members event, int status, Headers headers, Map<String, Object> result) {
    result.put("multiValueHeaders", headers.asMap());
  }
}
