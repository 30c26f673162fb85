package dev.amphibian.analyzer.entrypoint.unknown;

import dev.amphibian.analyzer.codebase.DataLines;
import java.util.List;

/**
 * A framework whose way of calling an application no finder knows.
 *
 * @param mark a type that an application mentions that uses it, or a package with a dot at its end
 * @param calls what it calls, for a sentence such as "Struts's actions"
 */
record UnknownFramework(String mark, String calls) {

  private static final String RESOURCE = "/frameworks/unknown.frameworks";
  private static final String SEPARATOR = " : ";

  /** Every one that is written down. */
  static List<UnknownFramework> all() {
    return DataLines.of(RESOURCE).stream().map(UnknownFramework::parse).toList();
  }

  private static UnknownFramework parse(String line) {
    int at = line.indexOf(SEPARATOR);
    return new UnknownFramework(line.substring(0, at), line.substring(at + SEPARATOR.length()));
  }

  boolean isMeantBy(String typeName) {
    return mark.endsWith(".") ? typeName.startsWith(mark) : typeName.equals(mark);
  }
}
