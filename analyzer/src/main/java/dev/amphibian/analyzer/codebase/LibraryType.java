package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a type outside the application.
 *
 * @param name the binary name
 * @param jar the jar that holds it; empty for the Java runtime's own
 * @param superclass the superclass's name
 * @param interfaces the names of the interfaces
 * @param annotations of an annotation type, the names of those on it
 * @param references the names of all types that its class file mentions, {@code java.…} left out
 * @param namedInText strings in its class file that read like a class's name, since {@code
 *     Class.forName} may be asked for them
 */
public record LibraryType(
    String name,
    Optional<Jar> jar,
    Optional<String> superclass,
    List<String> interfaces,
    Set<String> annotations,
    Set<String> references,
    Set<String> namedInText) {

  public LibraryType {
    interfaces = List.copyOf(interfaces);
    annotations = Set.copyOf(annotations);
    references = Set.copyOf(references);
    namedInText = Set.copyOf(namedInText);
  }
}
