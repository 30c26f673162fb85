package dev.amphibian.local.parity;

import dev.amphibian.local.parity.Comparison.Difference;
import dev.amphibian.runtime.Headers;
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
 * Compares two answers: status, header fields and the body's bytes. Seven things are evened out
 * first, and nothing else:
 *
 * <ul>
 *   <li>several values of a field count as one, joined by commas (RFC 9110, section 5.3; a gateway
 *       joins them), but for {@code Set-Cookie}, whose values are compared one by one;
 *   <li>an answer without {@code Content-Type} counts as one of {@code text/plain;charset=UTF-8},
 *       which an HTTP API of the API Gateway makes of it;
 *   <li>the verbs of {@code Allow} count as a set: Spring MVC writes those of several methods in an
 *       order that differs with every start;
 *   <li>a side's own address in a header or a text body is written {@code http://side}: two
 *       processes can't have the same one;
 *   <li>the id of a new session in {@code JSESSIONID} cookies and in addresses;
 *   <li>the time in Spring Boot's own default error body, JSON or HTML;
 *   <li>the values of JSON members that the caller names, since they differ with every answer, and
 *       of header fields that it names with a colon behind them.
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

  private static final String UNTYPED = "text/plain;charset=UTF-8";

  private static final Pattern SESSION_ID = Pattern.compile("(?i)\\b(jsessionid=)[\\w.!-]+");

  private static final Pattern BOOT_ERROR_PAGE = Pattern.compile("<div id='created'>[^<]*</div>");

  private final Side wanted;
  private final Side given;
  private final VaryingMembers varying;
  private final Collection<String> varyingNames;

  Answers(Side wanted, Side given, Collection<String> varyingNames) {
    this.wanted = wanted;
    this.given = given;
    this.varying = new VaryingMembers(varyingNames);
    this.varyingNames = varyingNames;
  }

  List<Difference> differences(Reply first, Reply other) {
    List<Difference> differences = new ArrayList<>();
    compare(
        "status", Integer.toString(first.status()), Integer.toString(other.status()), differences);
    compareHeaders(first.headers(), other.headers(), differences);
    compareBodies(first, other, differences);
    return differences;
  }

  private void compareHeaders(Headers first, Headers other, List<Difference> differences) {
    Set<String> names = new TreeSet<>();
    for (Map<String, List<String>> side : List.of(first.asMap(), other.asMap())) {
      side.keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    names.removeIf(Answers::isIgnored);
    if (isUntyped(first) && isUntyped(other)) {
      names.remove("content-type");
    }
    names.removeIf(name -> isVarying(name, first) && isVarying(name, other));
    for (String name : names) {
      String ofFirst = neutral(field(name, first.all(name)), wanted);
      String ofOther = neutral(field(name, other.all(name)), given);
      compare("header " + name, ofFirst, ofOther, differences);
    }
  }

  private boolean isVarying(String name, Headers headers) {
    return headers.first(name).isPresent()
        && varyingNames.stream().anyMatch(each -> each.equalsIgnoreCase(name + ":"));
  }

  private static boolean isUntyped(Headers headers) {
    return headers.first("Content-Type").orElse(UNTYPED).equals(UNTYPED);
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
    if (name.equals("set-cookie")) {
      return String.join("\n", values);
    }
    List<String> parts = List.of(String.join(",", values).strip().split("\\s*,\\s*", -1));
    return String.join(", ", name.equals("allow") ? new TreeSet<>(parts) : parts);
  }

  private void compareBodies(Reply first, Reply other, List<Difference> differences) {
    if (!Arrays.equals(first.body(), other.body())) {
      compare("body", body(first, wanted), body(other, given), differences);
    }
  }

  private String body(Reply reply, Side side) {
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
    return neutral(body, side);
  }

  private static String neutral(String text, Side side) {
    return SESSION_ID
        .matcher(text.replace(side.address().toString(), "http://side"))
        .replaceAll("$1any");
  }

  private void compare(String what, String first, String other, List<Difference> differences) {
    if (!first.equals(other)) {
      int from = Math.max(0, Arrays.mismatch(first.toCharArray(), other.toCharArray()) - 40);
      differences.add(
          new Difference(given.name(), what, excerpt(first, from), excerpt(other, from)));
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
