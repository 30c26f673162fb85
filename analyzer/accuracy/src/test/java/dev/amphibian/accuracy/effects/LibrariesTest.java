package dev.amphibian.accuracy.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What types have, asked of Java's own. */
class LibrariesTest {

  private final Libraries libraries;

  LibrariesTest(@TempDir Path empty) throws IOException {
    libraries = Libraries.in(empty);
  }

  private Stream<String> methods(String type) {
    return libraries.methods(type).map(method -> method.name() + method.parameters());
  }

  @Test
  void aTypeHasWhatItDeclaresAndInherits() {
    assertThat(methods("java.util.ArrayList"))
        .contains("add(int,java.lang.Object)", "<init>(int)", "stream()", "hashCode()");
  }

  @Test
  void constructorsAreNotInherited() {
    assertThat(methods("java.net.HttpURLConnection")).contains("<init>(java.net.URL)", "connect()");
    assertThat(methods("java.util.Stack")).contains("<init>()").doesNotContain("<init>(int)");
  }

  @Test
  void arraysAreWrittenAsInTheCatalogue() {
    assertThat(methods("java.nio.file.Files"))
        .contains("copy(java.nio.file.Path,java.nio.file.Path,java.nio.file.CopyOption[])");
  }

  @Test
  void whatIsNotThereHasNothing() {
    assertThat(libraries.types("java.util.Lists")).isEqualTo(List.of());
  }
}
