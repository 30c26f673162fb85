package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void unpacksFoldersAndFiles() throws IOException {
    Zips.unpack(zip("a/", "a/b/c.txt"), folder.resolve("task"));

    assertThat(folder.resolve("task/a/b/c.txt")).hasContent("x");
  }

  @Test
  void nothingLandsOutside() throws IOException {
    Path zip = zip("../escaped.txt");

    assertThatThrownBy(() -> Zips.unpack(zip, folder.resolve("task")))
        .hasMessageContaining("../escaped.txt points outside");
    assertThat(folder.resolve("escaped.txt")).doesNotExist();
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("f.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write('x');
        }
      }
    }
    return zip;
  }
}
