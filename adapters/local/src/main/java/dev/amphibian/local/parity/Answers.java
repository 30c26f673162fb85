package dev.amphibian.local.parity;

import dev.amphibian.local.parity.Comparison.Difference;
import dev.amphibian.runtime.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares two answers: status, header fields and the body's bytes. Four things are evened out
 * first, and nothing else:
 *
 * <ul>
 *   <li>several values of a field count as one, joined by commas (RFC 9110, section 5.3; a gateway
 *       joins them), but for {@code Set-Cookie}, whose values are compared one by one;
 *   <li>a side's own address in a header or a text body is written {@code http://side}: two
 *       processes can't have the same one;
 *   <li>the time in Spring Boot's own default error body, JSON or HTML;
 *   <li>the values of JSON members that the caller names, since they differ with every answer.
 * </ul>
 */
final class Answers {

  /**
   * Fields that belong to the connection, the clock, or the platform's own equipment; those that
   * end with a star by their beginning.
   */
  static final List<String> IGNORED_FIELDS =
      List.of(
          "apigw-*",
          "connection",
          "content-length",
          "date",
          "keep-alive",
          "server",
          "transfer-encoding",
          "x-amz*");

  private static final Pattern BOOT_ERROR =
      Pattern.compile("^\\{\"timestamp\":(\"[^\"]*\"|\\d+),(?=\"status\":\\d{3},\"error\":\")");

  private static final Pattern BOOT_ERROR_PAGE = Pattern.compile("<div id='created'>[^<]*</div>");

  private final String leftAddress;
  private final String rightAddress;
  private final VaryingMembers varying;

  Answers(URI left, URI right, Collection<String> varyingMembers) {
    this.leftAddress = left.toString();
    this.rightAddress = right.toString();
    this.varying = new VaryingMembers(varyingMembers);
  }

  List<Difference> differences(Reply left, Reply right) {
    List<Difference> differences = new ArrayList<>();
    compare(
        "status", Integer.toString(left.status()), Integer.toString(right.status()), differences);
    compareHeaders(left.headers(), right.headers(), differences);
    compareBodies(left, right, differences);
    return differences;
  }

  private void compareHeaders(Headers left, Headers right, List<Difference> differences) {
    Set<String> names = new TreeSet<>();
    for (Map<String, List<String>> side : List.of(left.asMap(), right.asMap())) {
      side.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    names.removeIf(Answers::isIgnored);
    for (String name : names) {
      String ofLeft = neutral(field(name, left.all(name)), leftAddress);
      String ofRight = neutral(field(name, right.all(name)), rightAddress);
      compare("header " + name, ofLeft, ofRight, differences);
    }
  }

  private static boolean isIgnored(String name) {
    return IGNORED_FIELDS.stream()
        .anyMatch(
            ignored ->
                ignored.endsWith("*")
                    ? name.startsWith(ignored.substring(0, ignored.length() - 1))
                    : name.equals(ignored));
  }

  private static String field(String name, List<String> values) {
    if (values.isEmpty()) {
      return "(absent)";
    }
    return name.equals("set-cookie")
        ? String.join("\n", values)
        : String.join(",", values).replaceAll("\\s*,\\s*", ", ");
  }

  private void compareBodies(Reply left, Reply right, List<Difference> differences) {
    if (Arrays.equals(left.body(), right.body())) {
      return;
    }
    compare("body", body(left, leftAddress), body(right, rightAddress), differences);
  }

  private String body(Reply reply, String address) {
    // Every byte one character: the comparison stays one of bytes.
    String body = new String(reply.body(), StandardCharsets.ISO_8859_1);
    String type = reply.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/") && !type.contains("json") && !type.contains("xml")) {
      return body;
    }
    if (reply.status() >= 400) {
      body = BOOT_ERROR.matcher(body).replaceFirst("{\"timestamp\":\"any\",");
      body = BOOT_ERROR_PAGE.matcher(body).replaceFirst("<div id='created'>any</div>");
    }
    if (type.contains("json")) {
      body = varying.evened(body);
    }
    return neutral(body, address);
  }

  private static String neutral(String text, String address) {
    return text.replace(address, "http://side");
  }

  private static void compare(
      String what, String left, String right, List<Difference> differences) {
    if (!left.equals(right)) {
      int from = Math.max(0, Arrays.mismatch(left.toCharArray(), right.toCharArray()) - 40);
      differences.add(new Difference(what, excerpt(left, from), excerpt(right, from)));
    }
  }

  private static String excerpt(String text, int from) {
    int end = Math.min(text.length(), from + 120);
    String excerpt = text.substring(Math.min(from, end), end);
    String readable =
        new String(excerpt.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return (from > 0 ? "…" : "") + readable + (end < text.length() ? "…" : "");
  }
}
