package dev.amphibian.analyzer.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for {@code ${…}} in settings and in the texts of annotations. */
class PlaceholdersTest {

  @TempDir private Path root;
  private Project project;

  private Settings settings() {
    return CodebaseReader.read(project.input()).settings();
  }

  @BeforeEach
  void write() throws IOException {
    project = new Project(root);
    project.resource(
        "application.properties",
        """
        base=/api
        nested=${base}/v${version:1}
        loop=${loop}
        """);
  }

  @Test
  void areReplaced() {
    assertThat(settings().get("nested")).contains("/api/v1");
    assertThat(settings().resolve("${base}/parts")).isEqualTo("/api/parts");
  }

  @Test
  void takeTheirDefault() {
    assertThat(settings().resolve("${none:x}")).isEqualTo("x");
    assertThat(settings().resolve("${none:}")).isEmpty();
    assertThat(settings().resolve("${none:${base}}")).isEqualTo("/api");
  }

  @Test
  void stayWhereNothingIsKnown() {
    assertThat(settings().resolve("${none}")).isEqualTo("${none}");
    assertThat(settings().resolve("a $5 {bill}")).isEqualTo("a $5 {bill}");
  }

  @Test
  void mayHoldOthers() throws IOException {
    project.resource("application.yml", "env: eu\nurl: {eu: dublin}\nx: '${url.${env}:${none:y}}'");

    assertThat(settings().get("x")).contains("dublin");
    assertThat(settings().resolve("${url.us:${none:${env}}}")).isEqualTo("eu");
  }

  @Test
  void thatNameEnvironmentVariablesTakeTheirDefault() throws IOException {
    project.resource("application.properties", "port=${PORT:8080}\nuser.name=${USER_NAME:sa}");

    assertThat(settings().get("port")).contains("8080");
    assertThat(settings().get("user.name")).contains("sa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${random.int(1,9)}", "#{systemProperties['a'] ?: 'b'}", "${open"})
  void stayWhereOnlyARunningApplicationKnows(String text) {
    assertThat(settings().resolve(text)).isEqualTo(text);
  }

  @Test
  void thatLeadToThemselvesEnd() {
    assertThat(settings().get("loop")).contains("${loop}");
  }
}
