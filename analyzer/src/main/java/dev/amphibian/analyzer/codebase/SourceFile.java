package dev.amphibian.analyzer.codebase;

import java.nio.file.Path;
import java.util.Set;

/**
 * A Java source file and the names by which it can mean types.
 *
 * @param file where it lies
 * @param packageName empty for the unnamed package
 * @param packages those of which it imports all types
 * @param names as they stand in its code, with dots and without what follows one: of {@code
 *     java.util.List} also {@code java.util} and {@code java}
 */
public record SourceFile(Path file, String packageName, Set<String> packages, Set<String> names) {

  public SourceFile {
    packages = Set.copyOf(packages);
    names = Set.copyOf(names);
  }

  /**
   * Whether the file can mean a type that isn't nested. A name that stands for something else, such
   * as a variable's, counts too: better one type too many than one too few.
   *
   * @param typeName the binary name
   */
  public boolean mayMention(String typeName) {
    int dot = typeName.lastIndexOf('.');
    String ofPackage = dot < 0 ? "" : typeName.substring(0, dot);
    boolean isInSight = ofPackage.equals(packageName) || packages.contains(ofPackage);
    return names.contains(typeName) || isInSight && names.contains(typeName.substring(dot + 1));
  }
}
