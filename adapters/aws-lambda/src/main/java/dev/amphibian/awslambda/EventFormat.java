package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.util.List;
import java.util.Map;

/** Where one kind of front door puts the parts of a request, and looks for those of an answer. */
interface EventFormat {

  /** The verb. */
  default String method(Members event) {
    return event.text("httpMethod");
  }

  /** The path, percent-encoded, beginning with a slash. */
  String path(Members event, boolean stageInPath);

  /** The query, percent-encoded, empty if there is none. */
  String query(Members event);

  /** The header fields, without those that belong to a connection. */
  default Headers headers(Members event) {
    Map<String, List<String>> fields = event.values("multiValueHeaders", "headers");
    fields.keySet().removeIf(HopByHop::contains);
    return Headers.of(fields);
  }

  /** The address of the caller, empty if only the headers tell it. */
  String sourceIp(Members event);

  /**
   * The name under which an authoriser has let the caller in, empty if none has: a token's subject,
   * what a function of one's own calls it, or an ARN.
   */
  String user(Members event);

  /** Adds the members that hold an answer's header fields, and the status in words if need be. */
  void putHeaders(Members event, int status, Headers headers, Map<String, Object> result);

  /**
   * The largest answer, in bytes of JSON: unless the front door takes less, Lambda's 6 MiB + 100
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
   */
  default int maxAnswerBytes() {
    return 6_291_556;
  }
}
