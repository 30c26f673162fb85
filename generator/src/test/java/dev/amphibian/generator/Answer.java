package dev.amphibian.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An answer as far as two answers to one request must be equal. */
record Answer(int status, Map<String, String> headers, String body) {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("date", "connection", "keep-alive", "transfer-encoding", "content-length");

  static Answer of(int status, Map<String, String> headers, String body) {
    Map<String, String> kept = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!OF_THE_CONNECTION.contains(lower)) {
            kept.put(lower, lower.equals("allow") ? sorted(value) : value);
          }
        });
    return new Answer(status, kept, withoutTime(body));
  }

  /** Spring MVC writes the verbs of several methods in an order that differs with every start. */
  private static String sorted(String verbs) {
    return String.join(", ", new TreeSet<>(List.of(verbs.split(", ?"))));
  }

  private static String withoutTime(String body) {
    return body.replaceAll(
            "\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?(Z|\\+00:00)\"",
            "\"timestamp\":\"now\"")
        .replaceAll("<div id='created'>[^<]*</div>", "<div id='created'>now</div>");
  }
}
