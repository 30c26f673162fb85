package dev.amphibian.analyzer.cache;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder in which values are kept between two runs, each with the key of what it was made from. A
 * file that is missing, broken or of another key is no error: the value is made again.
 */
public final class Cache {

  private final Optional<Path> folder;

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
      return in.readUTF().equals(key) ? Optional.of(ObjectFormat.read(in, type)) : Optional.empty();
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
