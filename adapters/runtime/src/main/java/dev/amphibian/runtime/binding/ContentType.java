package dev.amphibian.runtime.binding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} says of a body, read as Spring's {@code MediaType} reads it.
 *
 * @param type the type with its subtype, in lower case; empty if the header says nothing
 * @param charset in which the body is written; null if the header doesn't say so
 * @param isReadable whether it is a media type at all
 */
record ContentType(String type, @Nullable Charset charset, boolean isReadable) {

  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

  static ContentType of(String header) {
    List<String> parts = parts(header);
    String type = parts.get(0).equals("*") ? "*/*" : parts.get(0).toLowerCase(Locale.ROOT);
    try {
      Charset charset = charset(parts.subList(1, parts.size()));
      return new ContentType(type, charset, isType(type) || header.isEmpty());
    } catch (IllegalArgumentException malformed) {
      return new ContentType(type, null, false);
    }
  }

  /** Whether there is nothing to read. */
  boolean isMissing() {
    return isReadable && type.isEmpty();
  }

  /** Whether Spring's JSON converter reads such bodies. */
  boolean isJson() {
    return isReadable
        && (type.equals("application/json")
            || (type.startsWith("application/") && type.endsWith("+json")));
  }

  /**
   * The body as a reader of JSON wants it, who finds out by itself which of Unicode's encodings it
   * has.
   */
  byte[] asJson(byte[] body) {
    boolean isFound =
        charset == null
            || charset.name().startsWith("UTF-")
            || charset.equals(StandardCharsets.US_ASCII);
    return isFound ? body : new String(body, charset).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Refuses what names no single type, as Spring does once the charset is known.
   *
   * @throws IllegalArgumentException if it names several types
   */
  void requireSingle() {
    boolean isKnown = isReadable && charset == null;
    if (isKnown && type.equals("*/*")) {
      throw new IllegalArgumentException("Content-Type cannot contain wildcard type '*'");
    }
    if (isKnown && (type.endsWith("/*") || type.contains("/*+"))) {
      throw new IllegalArgumentException("Content-Type cannot contain wildcard subtype '*'");
    }
  }

  private static boolean isType(String text) {
    int slash = text.indexOf('/');
    return slash >= 0
        && isToken(text.substring(0, slash))
        && isToken(text.substring(slash + 1))
        && (!text.startsWith("*/") || text.equals("*/*"));
  }

  private static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(it -> it > ' ' && it < 127 && SEPARATORS.indexOf(it) < 0);
  }

  /** What stands between semicolons, other than those within quotes. */
  private static List<String> parts(String header) {
    List<String> parts = new ArrayList<>();
    boolean isQuoted = false;
    int from = 0;
    for (int at = 0; at < header.length(); at++) {
      isQuoted ^= header.charAt(at) == '"';
      if (header.charAt(at) == ';' && (!isQuoted || parts.isEmpty())) {
        parts.add(header.substring(from, at).trim());
        from = at + 1;
      }
    }
    parts.add(header.substring(from).trim());
    return parts;
  }

  /**
   * The charset among parameters; null if it isn't there.
   *
   * @throws IllegalArgumentException if nobody knows it, or one of the others is malformed
   */
  private static @Nullable Charset charset(List<String> parameters) {
    Charset charset = null;
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String name = parameter.substring(0, equals).trim();
      String value = parameter.substring(equals + 1).trim();
      if (name.equalsIgnoreCase("charset")) {
        charset = Charset.forName(isQuoted(value) ? value.substring(1, value.length() - 1) : value);
      } else if (!isToken(name) || !(isToken(value) || isQuoted(value))) {
        throw new IllegalArgumentException("Malformed parameter " + parameter);
      }
    }
    return charset;
  }

  private static boolean isQuoted(String value) {
    return value.length() > 1
        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
        && value.charAt(value.length() - 1) == value.charAt(0);
  }
}
