package dev.amphibian.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that vanishes with everything in it, at the latest when this machine is shut down. */
final class TemporaryFolder implements AutoCloseable {

  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 50;

  private final Path path;
  private final Thread guard;
  // Loaded now, since a plugin's class loader may be closed by the time the guard runs.
  private final Deletion deletion = new Deletion();

  private TemporaryFolder(Path path) {
    this.path = path;
    this.guard = new Thread(this::deletePatiently, "amphibian-folder-guard");
  }

  static TemporaryFolder create() throws IOException {
    TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("amphibian-"));
    try {
      Runtime.getRuntime().addShutdownHook(folder.guard);
    } catch (IllegalStateException e) {
      folder.delete();
      throw new IOException("This machine is being shut down", e);
    }
    return folder;
  }

  Path path() {
    return path;
  }

  Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  /** Copies a folder with everything in it to one of this name in here. */
  Path copyOf(Path folder, String name) throws IOException {
    Path copy = path.resolve(name);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path from : (Iterable<Path>) all::iterator) {
        Files.copy(from, copy.resolve(folder.relativize(from).toString()));
      }
    }
    return copy;
  }

  @Override
  public void close() {
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't remove the temporary folder " + path, e);
    }
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException e) {
      // We are being called while this machine shuts down; the guard finds nothing to do.
    }
  }

  private void delete() throws IOException {
    if (Files.exists(path)) {
      Files.walkFileTree(path, deletion);
    }
  }

  /** Hooks run side by side: processes that write here may still be about to be killed. */
  private void deletePatiently() {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        delete();
        return;
      } catch (IOException | UncheckedIOException e) {
        if (!paused()) {
          return;
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    /** Whoever else deletes may be faster. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
