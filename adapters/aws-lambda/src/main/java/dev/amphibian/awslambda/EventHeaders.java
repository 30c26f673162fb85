package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.util.List;
import java.util.Map;

/** The header fields of an event, without those that belong to a connection. */
final class EventHeaders {

  private EventHeaders() {}

  static Headers of(Members event) {
    Map<String, List<String>> fields = event.values("multiValueHeaders", "headers");
    fields.keySet().removeIf(HopByHop::contains);
    return Headers.of(fields);
  }
}
