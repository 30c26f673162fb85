package dev.amphibian.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a function's zip as Lambda does into its task folder. */
final class Zips {

  private Zips() {}

  /**
   * Unpacks {@code zip} below {@code target}.
   *
   * @throws IOException if it can't be read, or an entry would land outside of {@code target}
   */
  static void unpack(Path zip, Path target) throws IOException {
    int entries = 0;
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream content = new ZipInputStream(in)) {
      for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
        unpack(entry, content, target);
        entries++;
      }
    }
    if (entries == 0) {
      throw new IOException(zip + " is no zip file, or an empty one");
    }
  }

  private static void unpack(ZipEntry entry, InputStream content, Path target) throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The zip's entry " + entry.getName() + " points outside of it");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.copy(content, file);
  }
}
