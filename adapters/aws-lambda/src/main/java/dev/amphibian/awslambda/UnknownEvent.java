package dev.amphibian.awslambda;

/** An event that is not an HTTP request of payload format 2.0; the message says what it is. */
public final class UnknownEvent extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private UnknownEvent(String message) {
    super(message);
  }

  static UnknownEvent describe(Members event) {
    return new UnknownEvent(
        "This function answers HTTP events of payload format 2.0, but was given "
            + kind(event)
            + ".");
  }

  private static String kind(Members event) {
    Members context = event.inner("requestContext");
    if (context.has("elb")) {
      return "an Application Load Balancer's event: put an HTTP API or a function URL in front";
    }
    if (context.has("connectionId")) {
      return "a WebSocket event: only HTTP requests can be answered";
    }
    if (event.has("httpMethod") || event.text("version").equals("1.0")) {
      return "an API Gateway event of format 1.0: use an HTTP API with payloadFormatVersion 2.0"
          + " or a function URL instead of a REST API";
    }
    if (event.has("Records") || event.has("source") || event.has("detail-type")) {
      return "an event of another AWS service: remove this function from its triggers";
    }
    return "something without requestContext.http.method: send a test event of the template"
        + " \"API Gateway HTTP API\"";
  }
}
