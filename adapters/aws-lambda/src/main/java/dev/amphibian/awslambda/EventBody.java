package dev.amphibian.awslambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The body of an event, which is in the same members in every format. */
final class EventBody {

  private EventBody() {}

  static byte[] of(Members event) {
    String body = event.text("body");
    if (!event.flag("isBase64Encoded")) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    // The MIME decoder passes over line breaks, which some senders of test events put in.
    return Base64.getMimeDecoder().decode(body);
  }
}
