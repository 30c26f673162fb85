package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Package names as annotations give them: as text, or by a class that lies there. */
final class PackageNames {

  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

  private PackageNames() {}

  /**
   * The packages that an annotation names; empty if it names none.
   *
   * @param attributes where it may name them; those ending in {@code Classes} hold classes
   */
  static Optional<Set<String>> in(AnnotationUse use, Codebase codebase, String... attributes) {
    Set<String> names = new LinkedHashSet<>();
    for (String attribute : attributes) {
      for (String text : use.texts(attribute)) {
        if (attribute.endsWith("Classes")) {
          names.add(text.substring(0, Math.max(0, text.lastIndexOf('.'))));
        } else {
          names.addAll(split(codebase.settings().resolve(text)));
        }
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Several names in one text, as Spring allows. */
  static Set<String> split(String text) {
    Set<String> names = new LinkedHashSet<>();
    SEPARATORS.splitAsStream(text.strip()).filter(name -> !name.isEmpty()).forEach(names::add);
    return names;
  }
}
