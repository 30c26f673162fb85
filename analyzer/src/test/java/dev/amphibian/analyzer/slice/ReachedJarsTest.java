package dev.amphibian.analyzer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars a class that mentions Spring's annotations and no mapper leads to. */
class ReachedJarsTest {

  private static final List<String> TYPES = List.of("fixtures.callgraph.Mapped$Auditor");

  private final Codebase codebase;

  ReachedJarsTest(@TempDir Path folder) {
    codebase = TestCodebase.of(folder, "fixtures/callgraph/Mapped.java").read();
  }

  @Test
  void areNotThoseThatOnlyAContainerStarts() {
    assertThat(ReachedJars.byReference(codebase, TYPES).jars())
        .extracting(Jar::artifact)
        .doesNotContain("hibernate-core");
  }

  @Test
  void areAtRunTimeThoseToo() {
    assertThat(ReachedJars.atRunTime(codebase, TYPES).jars())
        .extracting(Jar::artifact)
        .contains("hibernate-core", "spring-data-commons");
  }
}
