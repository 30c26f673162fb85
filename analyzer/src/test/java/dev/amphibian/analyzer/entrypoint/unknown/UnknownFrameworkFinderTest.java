package dev.amphibian.analyzer.entrypoint.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.NotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where an application uses a framework that no finder knows. */
class UnknownFrameworkFinderTest {

  private static final String DESCRIPTOR =
      """
      <web-app>
        <filter>
          <filter-name>struts2</filter-name>
          <filter-class>org.apache.struts2.dispatcher.filter.StrutsPrepareFilter</filter-class>
        </filter>
      </web-app>
      """;

  @TempDir Path folder;

  @Test
  void aClassThatUsesItTells() {
    assertThat(
            new UnknownFrameworkFinder()
                .notRead(
                    TestCodebase.of(folder, "fixtures/entrypoint/OtherFrameworks.java").read()))
        .extracting(NotRead::problem)
        .containsExactly(
            "Amphibian doesn't know the handlers of Java's own HTTP server yet, which this"
                + " application seems to have; they are missing from the entry points");
  }

  @Test
  void theWebDescriptorTells() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("classes/WEB-INF")).resolve("web.xml"), DESCRIPTOR);
    assertThat(
            new UnknownFrameworkFinder()
                .notRead(TestCodebase.of(folder, "fixtures/entrypoint/Schedules.java").read()))
        .extracting(NotRead::problem)
        .containsExactly(
            "Amphibian doesn't know Struts's actions yet, which this application seems to have;"
                + " they are missing from the entry points");
  }

  @Test
  void ofFrameworksThatAreKnownNothingIsSaid() {
    assertThat(
            new UnknownFrameworkFinder()
                .notRead(TestCodebase.of(folder, "fixtures/entrypoint/Schedules.java").read()))
        .isEmpty();
  }
}
