package dev.amphibian.runtime.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's place in a distributed trace, as W3C Trace Context has it
 * (https://www.w3.org/TR/trace-context/).
 *
 * @param traceId 32 digits in lower-case hexadecimal, not all zero
 * @param spanId 16 digits in lower-case hexadecimal, not all zero: the caller's span
 * @param sampled whether the caller records it
 * @param state the list members of {@code tracestate}; empty if there are none or they are broken
 */
public record TraceContext(String traceId, String spanId, boolean sampled, String state) {

  /** The length of {@code 00-<trace id>-<span id>-<flags>}. */
  private static final int LENGTH = 55;

  /**
   * From header fields.
   *
   * @param parents the values of {@code traceparent}, of which there must be one
   * @param states the values of {@code tracestate}
   * @return null if there is no valid {@code traceparent}
   */
  public static @Nullable TraceContext ofHeaders(List<String> parents, List<String> states) {
    if (parents.size() != 1) {
      return null;
    }
    String parent = parents.get(0).trim();
    if (!isParent(parent)) {
      return null;
    }
    String traceId = parent.substring(3, 35);
    String spanId = parent.substring(36, 52);
    if (isZero(traceId) || isZero(spanId)) {
      return null;
    }
    boolean sampled = (Character.digit(parent.charAt(54), 16) & 1) == 1;
    return new TraceContext(traceId, spanId, sampled, TraceState.valid(states));
  }

  /** Later versions may have more behind the flags, of which this one must know nothing. */
  private static boolean isParent(String text) {
    if (text.length() < LENGTH || text.startsWith("ff") || !isHex(text.substring(0, 2))) {
      return false;
    }
    boolean isFirst = text.startsWith("00");
    if (text.length() > LENGTH && (isFirst || text.charAt(LENGTH) != '-')) {
      return false;
    }
    return text.charAt(2) == '-'
        && isHex(text.substring(3, 35))
        && text.charAt(35) == '-'
        && isHex(text.substring(36, 52))
        && text.charAt(52) == '-'
        && isHex(text.substring(53, 55));
  }

  /**
   * From X-Ray's header, such as {@code
   * Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}
   * (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
   *
   * @return null if it names no valid root and parent
   */
  public static @Nullable TraceContext ofXray(String header) {
    String root = "";
    String parent = "";
    boolean sampled = false;
    for (String part : header.split(";", -1)) {
      String field = part.trim();
      if (field.startsWith("Root=")) {
        root = field.substring(5);
      } else if (field.startsWith("Parent=")) {
        parent = field.substring(7);
      } else if (field.equals("Sampled=1")) {
        sampled = true;
      }
    }
    boolean isRoot = root.length() == 35 && root.startsWith("1-") && root.charAt(10) == '-';
    if (!isRoot || parent.length() != 16) {
      return null;
    }
    String traceId = root.substring(2, 10) + root.substring(11);
    boolean isValid = isHex(traceId) && isHex(parent) && !isZero(traceId) && !isZero(parent);
    return isValid ? new TraceContext(traceId, parent, sampled, "") : null;
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }
}
