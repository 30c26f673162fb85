package dev.amphibian.analyzer.codebase.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A location that {@code spring.config.import} names.
 *
 * @param text what follows {@code optional:}
 * @param isOptional whether the application starts without it
 */
record ImportLocation(String text, boolean isOptional) {

  private static final String OPTIONAL = "optional:";
  private static final String CLASSPATH = "classpath:";
  private static final String FILE = "file:";

  static ImportLocation of(String value) {
    String plain = value.strip();
    boolean isOptional = plain.startsWith(OPTIONAL);
    String text = isOptional ? plain.substring(OPTIONAL.length()) : plain;
    return new ImportLocation(text.replaceFirst("\\[[^]]*]$", ""), isOptional);
  }

  /** Where on the class path it lies, if it does; without prefix beside the file that names it. */
  Optional<String> path(SettingsFile from) {
    if (text.startsWith(CLASSPATH)) {
      return Optional.of(text.substring(CLASSPATH.length()));
    }
    if (text.contains(":")) {
      return Optional.empty();
    }
    Path parent = from.folder().relativize(from.file()).getParent();
    return Optional.of(
        parent == null || text.startsWith("/")
            ? text
            : parent.toString().replace('\\', '/') + "/" + text);
  }

  /** Whether settings are missing without it: files that need not be there are for developers. */
  boolean matters() {
    return !isOptional
        || (text.contains(":") && !text.startsWith(CLASSPATH) && !text.startsWith(FILE));
  }
}
