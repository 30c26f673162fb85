package dev.amphibian.analyzer.codebase.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the source file of a type from its package and the file name that its class file gives. */
final class SourceIndex {

  private final Path root;
  private final List<Path> folders;
  private final Map<String, Optional<Path>> found = new ConcurrentHashMap<>();

  private SourceIndex(Path root, List<Path> folders) {
    this.root = root;
    this.folders = folders;
  }

  static SourceIndex of(Path root, List<Path> folders) {
    return new SourceIndex(root.toAbsolutePath().normalize(), folders);
  }

  /**
   * The path relative to the root with forward slashes; package and name where there is no source.
   */
  String relative(String packageName, String fileName) {
    String inPackage =
        packageName.isEmpty() ? fileName : packageName.replace('.', '/') + "/" + fileName;
    Path file = onPath(inPackage).orElse(null);
    return file == null ? inPackage : ShownPath.of(root, file);
  }

  /** The file of this path below the first folder that has it. */
  Optional<Path> onPath(String inPackage) {
    return found.computeIfAbsent(inPackage, this::search);
  }

  /** The file behind a relative path that this index gave out. */
  Optional<Path> file(String relative) {
    Path path = root.resolve(relative);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  private Optional<Path> search(String inPackage) {
    return folders.stream()
        .map(folder -> folder.resolve(inPackage))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
