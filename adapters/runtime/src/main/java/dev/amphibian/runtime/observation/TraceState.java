package dev.amphibian.runtime.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The header {@code tracestate}: at most 32 members {@code key=value}, each key once
 * (https://www.w3.org/TR/trace-context/#tracestate-header).
 */
final class TraceState {

  private static final int MOST_MEMBERS = 32;

  private TraceState() {}

  /** The members as one value, without empty ones; empty if any of them is broken. */
  static String valid(List<String> values) {
    List<String> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (String value : values) {
      for (String part : value.split(",", -1)) {
        String member = trimmed(part);
        if (member.isEmpty()) {
          continue;
        }
        int equals = member.indexOf('=');
        boolean isValid =
            equals > 0
                && isKey(member.substring(0, equals))
                && isValue(member.substring(equals + 1))
                && keys.add(member.substring(0, equals));
        if (!isValid) {
          return "";
        }
        members.add(member);
      }
    }
    return members.size() > MOST_MEMBERS ? "" : String.join(",", members);
  }

  /** Without blanks and tabs at its ends; other control characters stay, and are refused. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private static boolean isKey(String key) {
    int at = key.indexOf('@');
    if (at < 0) {
      return key.length() <= 256 && isLetter(key.charAt(0)) && isName(key);
    }
    String tenant = key.substring(0, at);
    String system = key.substring(at + 1);
    return isBetween(tenant.length(), 1, 241)
        && isBetween(system.length(), 1, 14)
        && (isLetter(tenant.charAt(0)) || isDigit(tenant.charAt(0)))
        && isLetter(system.charAt(0))
        && isName(tenant)
        && isName(system);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (!isLetter(each) && !isDigit(each) && "_-*/".indexOf(each) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each < ' ' || each > '~' || each == '=') {
        return false;
      }
    }
    return isBetween(value.length(), 1, 256);
  }

  private static boolean isBetween(int number, int least, int most) {
    return number >= least && number <= most;
  }

  private static boolean isLetter(char each) {
    return each >= 'a' && each <= 'z';
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }
}
