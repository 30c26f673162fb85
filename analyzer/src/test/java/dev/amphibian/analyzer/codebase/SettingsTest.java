package dev.amphibian.analyzer.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration as Spring Boot would read it without a profile. */
class SettingsTest {

  @TempDir private Path root;
  private Project project;

  @BeforeEach
  void newProject() throws IOException {
    project = new Project(root);
  }

  private Settings settings() {
    return CodebaseReader.read(project.input()).settings();
  }

  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(strings = {"app.max-file-size", "app.maxFileSize", "app.MAX_FILE_SIZE"})
    void areRelaxed(String key) throws IOException {
      project.resource("application.properties", "app.maxFileSize=5MB");

      assertThat(settings().get(key)).contains("5MB");
    }

    @Test
    void haveAPlace() throws IOException {
      project.resource("application.properties", "a.b=1");

      assertThat(settings().place("a.b"))
          .contains(new Place("target/classes/application.properties", 0));
      assertThat(settings().hasPrefix("a.")).isTrue();
      assertThat(settings().hasPrefix("b.")).isFalse();
    }
  }

  @Nested
  class Files {

    @Test
    void inYamlAreFlattened() throws IOException {
      project.resource("application.yml", "a:\n  b: 1\n  list: [x, y]\n");

      assertThat(settings().get("a.b")).contains("1");
      assertThat(settings().get("a.list[1]")).contains("y");
    }

    @Test
    void ofPropertiesWinOverYaml() throws IOException {
      project.resource("application.yml", "a: yaml").resource("application.properties", "a=plain");

      assertThat(settings().get("a")).contains("plain");
    }

    @Test
    void belowConfigWin() throws IOException {
      project
          .resource("application.properties", "a=1")
          .resource("config/application.properties", "a=2");

      assertThat(settings().get("a")).contains("2");
    }

    @Test
    void forAProfileDontCount() throws IOException {
      project
          .resource(
              "application.yml",
              "a: always\n---\nspring.config.activate.on-profile: prod\na: prod\n")
          .resource("application-prod.properties", "a=prod");

      assertThat(settings().get("a")).contains("always");
    }

    @Test
    void thatAreMissingMeanNoSettings() {
      assertThat(settings().get("a")).isEmpty();
    }
  }

  @Nested
  class Placeholders {

    @BeforeEach
    void write() throws IOException {
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
    void thatLeadToThemselvesEnd() {
      assertThat(settings().get("loop")).contains("${loop}");
    }
  }
}
