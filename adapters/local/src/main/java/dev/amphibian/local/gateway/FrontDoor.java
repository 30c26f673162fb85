package dev.amphibian.local.gateway;

/** What stands before the function; both send events of payload format 2.0, not quite alike. */
public enum FrontDoor {
  /** API Gateway's HTTP API: decodes the path and takes the cookies out of the headers. */
  HTTP_API("local.execute-api.eu-central-1.amazonaws.com"),
  /** A function URL: leaves path and headers as they were sent. */
  FUNCTION_URL("local.lambda-url.eu-central-1.on.aws");

  private final String domainName;

  FrontDoor(String domainName) {
    this.domainName = domainName;
  }

  String domainName() {
    return domainName;
  }
}
