package dev.amphibian.analyzer.codebase;

/**
 * A line in a file.
 *
 * @param file the path relative to the project's root, with forward slashes; the class file's name
 *     where no source is known
 * @param line the line number from 1, {@code 0} if unknown
 */
public record Place(String file, int line) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
