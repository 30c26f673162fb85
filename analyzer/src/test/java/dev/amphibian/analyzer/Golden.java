package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the repository that tests compare with; {@code -Dgolden.update=true} rewrites them. */
public final class Golden {

  private Golden() {}

  /** Asserts that a file holds exactly this text. */
  public static void assertThatFile(Path file, String text) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("run with -Dgolden.update=true to write it").exists();
    assertThat(text)
        .as("%s; run with -Dgolden.update=true if the change is meant", file.getFileName())
        .isEqualTo(Files.readString(file));
  }
}
