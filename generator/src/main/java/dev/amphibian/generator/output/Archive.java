package dev.amphibian.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip or jar whose bytes depend on nothing but its content: entries sorted, one time stamp, no
 * extra fields.
 */
public final class Archive {

  private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final SortedMap<String, Content> entries = new TreeMap<>();
  private long unzippedBytes;

  private interface Content {
    byte[] bytes() throws IOException;
  }

  /** Adds a file; an entry that is already there stays, as on a class path. */
  public void add(String name, Path file) {
    addFolders(name);
    entries.putIfAbsent(name, () -> Files.readAllBytes(file));
  }

  /** Adds bytes; an entry that is already there stays. */
  public void add(String name, byte[] bytes) {
    addFolders(name);
    entries.putIfAbsent(name, () -> bytes);
  }

  /** Spring's component scan finds a package in a jar by the entry for its folder. */
  private void addFolders(String name) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      entries.putIfAbsent(name.substring(0, slash + 1), () -> new byte[0]);
    }
  }

  /** Writes the archive. */
  public void write(Path target) throws IOException {
    unzippedBytes = 0;
    try (OutputStream stream = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (var entry : entries.entrySet()) {
        byte[] bytes = entry.getValue().bytes();
        unzippedBytes += bytes.length;
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(STAMP);
        zip.putNextEntry(header);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }

  /** The sum of the entries' sizes in bytes, once written. */
  public long unzippedBytes() {
    return unzippedBytes;
  }
}
