package dev.amphibian.awslambda;

/** An event that is no HTTP request; the message says what it is. */
public final class UnknownEvent extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private UnknownEvent(String message) {
    super(message);
  }

  static UnknownEvent describe(Members event) {
    return new UnknownEvent(
        "This function answers HTTP requests of API Gateway, function URLs and load balancers, but"
            + " was given "
            + kind(event)
            + ".");
  }

  private static String kind(Members event) {
    Members context = event.inner("requestContext");
    if (context.has("connectionId")) {
      return "a WebSocket event: only HTTP requests can be answered";
    }
    if (event.has("Records") || event.has("source") || event.has("detail-type")) {
      return "an event of another AWS service: remove this function from its triggers";
    }
    return "something without httpMethod or requestContext.http.method: send a test event of the"
        + " template \"API Gateway HTTP API\"";
  }
}
