package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.util.List;
import java.util.Map;

/**
 * An application load balancer. A switch of its target group decides whether header fields and
 * parameters have several values, in events and in answers alike.
 */
final class LoadBalancer implements EventFormat {

  @Override
  public String path(Members event, boolean stageInPath) {
    return Percent.encodePath(Percent.rooted(event.text("path")), true);
  }

  /** Names and values are as they were sent. */
  @Override
  public String query(Members event) {
    return EventQuery.joined(event, true);
  }

  @Override
  public String sourceIp(Members event) {
    return "";
  }

  /** None: what it says of a caller stands in headers, which a caller could send as well. */
  @Override
  public String user(Members event) {
    return "";
  }

  @Override
  public void putHeaders(Members event, int status, Headers headers, Map<String, Object> result) {
    result.put("statusDescription", Status.line(status));
    if (event.has("multiValueHeaders")) {
      result.put("multiValueHeaders", headers.asMap());
      return;
    }
    Map<String, String> single = AnswerHeaders.joined(headers.without("Set-Cookie"));
    List<String> cookies = headers.all("Set-Cookie");
    for (int i = 0; i < cookies.size(); i++) {
      single.put(spelling(i), cookies.get(i));
    }
    result.put("headers", single);
  }

  /** One name has one value, but a name has many spellings: each cookie takes another. */
  private static String spelling(int number) {
    char[] name = "set-cookie".toCharArray();
    int letter = 0;
    for (int i = 0; i < name.length; i++) {
      if (Character.isLetter(name[i]) && (number >> letter++ & 1) == 1) {
        name[i] = Character.toUpperCase(name[i]);
      }
    }
    return new String(name);
  }

  /**
   * 1 MB of JSON
   * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
   */
  @Override
  public int maxAnswerBytes() {
    return 1_000_000;
  }
}
