package dev.amphibian.awslambda;

import dev.amphibian.runtime.Jackson3Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Events written as in AWS's own examples, with apostrophes for quotation marks. */
final class Events {

  private Events() {}

  /** An HTTP API's event; {@code more} are members that override or follow the usual ones. */
  static @Nullable Object httpApi(String more) {
    return event("abc.execute-api.eu-central-1.amazonaws.com", "$default", more);
  }

  static @Nullable Object stage(String stage, String more) {
    return event("abc.execute-api.eu-central-1.amazonaws.com", stage, more);
  }

  static @Nullable Object functionUrl(String more) {
    return event("abc.lambda-url.eu-central-1.on.aws", "$default", more);
  }

  /** A REST API's event, of stage {@code prod}. */
  static @Nullable Object restApi(String more) {
    return json(
        """
        {'resource': '/{proxy+}', 'path': '/', 'httpMethod': 'GET', 'body': null,
         'requestContext': {'path': '/prod/', 'stage': 'prod', 'domainName': 'abc.example',
           'identity': {'sourceIp': '192.0.2.1', 'userArn': null}, 'unknown': {'x': 1}},
         'isBase64Encoded': false%s}
        """
            .formatted(more.isEmpty() ? "" : ", " + more));
  }

  /** An HTTP API's event of payload format 1.0. */
  static @Nullable Object httpApiOne(String stage, String more) {
    return restApi(
        "'version': '1.0', 'requestContext': {'stage': '%s'}, %s".formatted(stage, more));
  }

  /** A load balancer's event. */
  static @Nullable Object loadBalancer(String more) {
    return json(
        """
        {'requestContext': {'elb': {'targetGroupArn': 'arn:x'}}, 'httpMethod': 'GET', 'path': '/',
         'body': '', 'isBase64Encoded': false%s}
        """
            .formatted(more.isEmpty() ? "" : ", " + more));
  }

  static @Nullable Object json(String text) {
    try {
      byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      return Jackson3Json.bootDefaults().readPlain(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object event(String domain, String stage, String more) {
    return json(
        """
        {'version': '2.0', 'routeKey': '$default', 'rawPath': '/', 'rawQueryString': '',
         'requestContext': {'accountId': '1', 'domainName': '%s', 'stage': '%s',
           'http': {'method': 'GET', 'path': '/', 'sourceIp': '192.0.2.1'}, 'unknown': {'x': 1}},
         'isBase64Encoded': false%s}
        """
            .formatted(domain, stage, more.isEmpty() ? "" : ", " + more));
  }
}
