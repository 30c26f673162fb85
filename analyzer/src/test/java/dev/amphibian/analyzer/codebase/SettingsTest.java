package dev.amphibian.analyzer.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  private List<NotRead> notRead() {
    return CodebaseReader.read(project.input()).notRead();
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
    void ofEnvironmentVariablesFindTheKeysThatTheySet() throws IOException {
      project.resource("application.properties", "app.max-file-size=5MB");

      assertThat(settings().get("APP_MAXFILESIZE")).contains("5MB");
      assertThat(KeyNames.environmentVariable("app.clients[0].max-size"))
          .isEqualTo("APP_CLIENTS_0_MAXSIZE");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "spring.datasource.password",
          "jwt.secretKey",
          "app.api-key",
          "aws.accessKeyId",
          "client.token",
          "keystore.key"
        })
    void ofSecretsAreKnown(String key) {
      assertThat(KeyNames.isSecret(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.url", "app.keyboard", "kafka.key-serializer"})
    void ofOtherSettingsAreNoSecrets(String key) {
      assertThat(KeyNames.isSecret(key)).isFalse();
    }

    @Test
    void belowAPrefixAreListed() throws IOException {
      project.resource("application.properties", "a.c=1\na.b[0]=2\nab=3\na=4");

      assertThat(settings().below("a"))
          .extracting(Settings.Entry::key)
          .containsExactly("a", "a.b[0]", "a.c");
    }

    @Test
    void haveAPlace() throws IOException {
      project.resource("application.properties", "a.b=1");

      assertThat(settings().place("a.b"))
          .contains(new Place("target/classes/application.properties", 1));
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
    void inAnyKindBelowConfigWin() throws IOException {
      project.resource("application.properties", "a=1").resource("config/application.yml", "a: 2");

      assertThat(settings().get("a")).contains("2");
    }

    @Test
    void ofTheBootstrapPhaseComeFirst() throws IOException {
      project
          .resource("bootstrap.yml", "a: early\nb: early")
          .resource("application.yml", "a: late");

      assertThat(settings().get("a")).contains("late");
      assertThat(settings().get("b")).contains("early");
    }

    @Test
    void ofMicroProfileCountWithTheirProfiles() throws IOException {
      project.resource(
          "META-INF/microprofile-config.properties", "a=größer\nb=1\n%prod.b=2\n%{x,y}.b=3");

      assertThat(settings().get("a")).contains("größer");
      assertThat(settings().get("b")).contains("1");
      assertThat(settings().withProfiles(List.of("prod")).get("b")).contains("2");
      assertThat(settings().withProfiles(List.of("y")).get("b")).contains("3");
    }

    @Test
    void thatClassesNameCountLeast() throws IOException {
      project
          .source(
              "app/Config.java",
              """
              package app;

              @org.springframework.context.annotation.PropertySource(
                  value = "classpath:/db/db.properties", encoding = "UTF-8")
              @org.springframework.context.annotation.PropertySource("classpath:nowhere.properties")
              class Config {}
              """)
          .resource("db/db.properties", "db.name=grün\ndb.user=a")
          .resource("application.properties", "db.user=b")
          .compile();

      assertThat(settings().get("db.name")).contains("grün");
      assertThat(settings().get("db.user")).contains("b");
      assertThat(notRead()).singleElement().asString().contains("nowhere.properties");
    }

    @Test
    void haveLinesInProperties() throws IOException {
      project.resource(
          "application.properties",
          """
          # comment \\
          a=1

          b = one \\
              two
          c\\:d : 3
          """);

      assertThat(settings().get("a")).contains("1");
      assertThat(settings().get("b")).contains("one two");
      assertThat(settings().get("c:d")).contains("3");
      assertThat(settings().place("a").orElseThrow().line()).isEqualTo(2);
      assertThat(settings().place("b").orElseThrow().line()).isEqualTo(4);
      assertThat(settings().place("c:d").orElseThrow().line()).isEqualTo(6);
    }

    @Test
    void haveLinesInYaml() throws IOException {
      project.resource(
          "application.yml",
          """
          # comment
          a:
            b: 1
            text: |
              long
            list:
              - x
              - y: 2
          "[k.l]": v
          """);

      assertThat(settings().place("a.b").orElseThrow().line()).isEqualTo(3);
      assertThat(settings().place("a.text").orElseThrow().line()).isEqualTo(4);
      assertThat(settings().place("a.list[0]").orElseThrow().line()).isEqualTo(7);
      assertThat(settings().place("a.list[1].y").orElseThrow().line()).isEqualTo(8);
      assertThat(settings().get("[k.l]")).contains("v");
    }

    @Test
    void inYamlAreReadWithAnchorsAndYamlsOwnWords() throws IOException {
      project.resource(
          "application.yml",
          "base: &base {x: 1}\na: {<<: *base, y: yes}\nday: 2024-01-02\nempty:\n");

      assertThat(settings().get("a.x")).contains("1");
      assertThat(settings().get("a.y")).contains("true");
      assertThat(settings().get("day")).contains("2024-01-02");
      assertThat(settings().get("empty")).contains("");
    }

    @Test
    void thatAreMissingMeanNoSettings() {
      assertThat(settings().get("a")).isEmpty();
    }
  }
}
