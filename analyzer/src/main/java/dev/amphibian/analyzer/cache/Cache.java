package dev.amphibian.analyzer.cache;

import dev.amphibian.analyzer.cache.CacheCounters.Count;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder in which values are kept between two runs, each with the key of what it was made from. A
 * file that is missing, broken or of another key is no error: the value is made again.
 */
public final class Cache {

  private final Optional<Path> folder;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  private Cache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A cache in this folder, which is made when something is kept. */
  public static Cache in(Path folder) {
    return new Cache(Optional.of(folder));
  }

  /** A cache that keeps nothing. */
  public static Cache none() {
    return new Cache(Optional.empty());
  }

  /** What is kept under a name, if it was made from what has this key. */
  public <T> Optional<T> read(String name, String key, Class<T> type) {
    if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(name))) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.get().resolve(name))))) {
      if (!in.readUTF().equals(key)) {
        return Optional.empty();
      }
      T value = ObjectFormat.read(in, type);
      count(kind(name), new Count(1, 0));
      return Optional.of(value);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a value under a name, in place of what was there.
   *
   * @throws IOException if the folder can't be written
   */
  public void keep(String name, String key, Object value) throws IOException {
    count(kind(name), new Count(0, 1));
    if (folder.isEmpty()) {
      return;
    }
    Path file = folder.get().resolve(name);
    Files.createDirectories(file.getParent());
    Path temporary = Files.createTempFile(file.getParent(), "kept", ".tmp");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(temporary))) {
      out.writeUTF(key);
      ObjectFormat.write(value, out);
    }
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Counts values that were made anew though nothing is kept of them. */
  public void made(String kind, long many) {
    count(kind, new Count(0, many));
  }

  private void count(String kind, Count more) {
    counts.merge(kind, more, Count::plus);
  }

  /** The folder that a name begins with, or the name itself. */
  private static String kind(String name) {
    return name.split("/", 2)[0];
  }

  /** How much was taken from here and how much was made anew. */
  public CacheCounters counters() {
    return new CacheCounters(new TreeMap<>(counts));
  }

  /**
   * Forgets what is kept under a name.
   *
   * @throws IOException if the file can't be deleted
   */
  public void forget(String name) throws IOException {
    if (folder.isPresent()) {
      Files.deleteIfExists(folder.get().resolve(name));
    }
  }
}
