package dev.amphibian.analyzer.entrypoint.unknown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream in = UnknownFramework.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the analyzer's jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.contains(SEPARATOR) && !line.startsWith("#"))
          .map(UnknownFramework::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnknownFramework parse(String line) {
    int at = line.indexOf(SEPARATOR);
    return new UnknownFramework(line.substring(0, at), line.substring(at + SEPARATOR.length()));
  }

  boolean isMeantBy(String typeName) {
    return mark.endsWith(".") ? typeName.startsWith(mark) : typeName.equals(mark);
  }
}
