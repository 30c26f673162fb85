package dev.amphibian.conformance;

import dev.amphibian.runtime.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must be equal of two answers: all but what belongs to the connection, to the clock, the ids
 * of new sessions, and the order of a cookie's attributes (which is another in Tomcat 10.1 and 11).
 *
 * @param status the status
 * @param headers the header fields by lower-case name
 * @param body the bytes, one character each
 */
public record Seen(int status, Map<String, List<String>> headers, String body) {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("date", "connection", "keep-alive", "transfer-encoding", "content-length");

  /** What is seen of an answer. */
  public static Seen of(HttpAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .headers()
        .asMap()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    headers.computeIfPresent("set-cookie", (name, cookies) -> sorted(cookies));
    headers.computeIfPresent("location", (name, values) -> anySession(values));
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    return new Seen(
        answer.status(),
        headers,
        body.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\"")
            .replaceAll("String;@[0-9a-f]+", "String;@")
            .replaceAll("<div id='created'>[^<]*</div>", "<div id='created'></div>"));
  }

  /** The same with each name's values on one line, which means the same (RFC 9110, section 5.3). */
  public Seen joined() {
    Map<String, List<String>> joined = new TreeMap<>(headers);
    joined.replaceAll(
        (name, values) -> name.equals("set-cookie") ? values : List.of(String.join(", ", values)));
    return new Seen(status, joined, body);
  }

  private static List<String> sorted(List<String> cookies) {
    return cookies.stream()
        .map(it -> Arrays.stream(anySession(it).split("; ")).sorted().toList().toString())
        .toList();
  }

  private static List<String> anySession(List<String> values) {
    return values.stream().map(Seen::anySession).toList();
  }

  /** Ids of sessions are made by chance. */
  private static String anySession(String value) {
    return value.replaceAll("(?i)(jsessionid=)[0-9A-F]{32}", "$1any");
  }
}
