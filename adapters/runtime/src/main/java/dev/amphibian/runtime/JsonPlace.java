package dev.amphibian.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where JSON has a problem, in words. */
final class JsonPlace {

  private JsonPlace() {}

  /** Of text that is no JSON. */
  static String broken(int line, int column) {
    return "is no JSON at line " + line + ", column " + column;
  }

  /** Of a value that is not of the type that is asked for. */
  static String unfit(List<String> steps) {
    String path = String.join("", steps);
    String plain = path.startsWith(".") ? path.substring(1) : path;
    return plain.isEmpty() ? "doesn't fit" : "doesn't fit at " + plain;
  }

  /**
   * One step of a path: a member's name, or null and an index. The names in a map are values too.
   *
   * @param from what has the member
   */
  static String step(@Nullable Object from, @Nullable String member, int index) {
    if (member == null) {
      return "[" + index + "]";
    }
    return from instanceof Map ? "[*]" : "." + member;
  }
}
