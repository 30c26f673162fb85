package dev.amphibian.awslambda;

import java.util.List;
import java.util.Map;

/** The query of events that have it in parts only. */
final class EventQuery {

  private EventQuery() {}

  /** The parameters in the order of the event; encoded here if they came decoded. */
  static String joined(Members event, boolean isEncoded) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter :
        event.values("multiValueQueryStringParameters", "queryStringParameters").entrySet()) {
      String name = encoded(parameter.getKey(), isEncoded);
      if (parameter.getValue().isEmpty()) {
        separated(query).append(name);
      }
      for (String value : parameter.getValue()) {
        separated(query).append(name).append('=').append(encoded(value, isEncoded));
      }
    }
    return query.toString();
  }

  private static StringBuilder separated(StringBuilder query) {
    return query.length() == 0 ? query : query.append('&');
  }

  private static String encoded(String text, boolean isEncoded) {
    return isEncoded ? text : Percent.encodeValue(text);
  }
}
