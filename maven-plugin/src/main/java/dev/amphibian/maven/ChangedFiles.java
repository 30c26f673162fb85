package dev.amphibian.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files below some folders of classes have changed, once their writer has come to rest:
 * two looks in a row find the same, and no folder has lost all its class files, as it has between
 * cleaning and compiling.
 */
final class ChangedFiles {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final List<Path> folders;
  private final Pause pause;
  private SortedMap<Path, State> known;

  private record State(FileTime changed, long bytes) {}

  /** Lets some time pass between two looks. */
  interface Pause {
    void pass() throws InterruptedException;
  }

  ChangedFiles(List<Path> folders, Pause pause) {
    this.folders = List.copyOf(folders);
    this.pause = pause;
    this.known = look();
  }

  /** Counts from now on; folders may be made later. */
  static ChangedFiles in(List<Path> folders) {
    return new ChangedFiles(folders, () -> Thread.sleep(BETWEEN_LOOKS.toMillis()));
  }

  /**
   * Waits for a change since the last one that was told.
   *
   * @return the files that are new, written anew or gone, in the order of their paths
   */
  Set<Path> await() throws InterruptedException {
    SortedMap<Path, State> before = known;
    while (true) {
      pause.pass();
      SortedMap<Path, State> now = look();
      if (now.equals(before)
          && !now.equals(known)
          && withClasses(now).containsAll(withClasses(known))) {
        Set<Path> changed = differing(known, now);
        known = now;
        return changed;
      }
      before = now;
    }
  }

  private Set<Path> withClasses(SortedMap<Path, State> files) {
    return folders.stream()
        .filter(
            folder ->
                files.keySet().stream()
                    .anyMatch(f -> f.startsWith(folder) && f.toString().endsWith(".class")))
        .collect(Collectors.toSet());
  }

  private static Set<Path> differing(SortedMap<Path, State> one, SortedMap<Path, State> other) {
    Set<Path> files = new TreeSet<>(one.keySet());
    files.addAll(other.keySet());
    files.removeIf(file -> Objects.equals(one.get(file), other.get(file)));
    return files;
  }

  private SortedMap<Path, State> look() {
    SortedMap<Path, State> found = new TreeMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, new Look(found));
      } catch (IOException e) {
        throw new UncheckedIOException("Can't look into " + folder, e);
      }
    }
    return found;
  }

  private static final class Look extends SimpleFileVisitor<Path> {

    private final SortedMap<Path, State> found;

    Look(SortedMap<Path, State> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found.put(file, new State(attributes.lastModifiedTime(), attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    /** Not there yet, or no longer. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
