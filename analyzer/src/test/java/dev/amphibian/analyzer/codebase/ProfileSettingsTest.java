package dev.amphibian.analyzer.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that count only sometimes, or lie in files that other files name. */
class ProfileSettingsTest {

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
  class Imports {

    @Test
    void winOverTheFileThatNamesThem() throws IOException {
      project
          .resource(
              "application.yml",
              "a: own\nspring.config.import: ['classpath:more/extra.yml', 'optional:none.yml']")
          .resource("more/extra.yml", "a: imported\nspring.config.import: deeper.properties")
          .resource("more/deeper.properties", "b=2")
          .resource("more/extra-prod.yml", "a: prod");

      assertThat(settings().get("a")).contains("imported");
      assertThat(settings().get("b")).contains("2");
      assertThat(settings().withProfiles(List.of("prod")).get("a")).contains("prod");
      assertThat(notRead()).isEmpty();
    }

    @Test
    void countUnderTheConditionOfTheirDocument() throws IOException {
      project
          .resource(
              "application.yml",
              "a: 1\n---\nspring:\n  config:\n    activate.on-profile: x | y\n"
                  + "    import: classpath:extra.properties\n")
          .resource("extra.properties", "a=2");

      assertThat(settings().get("a")).contains("1");
      assertThat(settings().withProfiles(List.of("y")).get("a")).contains("2");
    }

    @Test
    void thatLeadInCirclesEnd() throws IOException {
      project.resource("application.yml", "a: 1\nspring.config.import: classpath:application.yml");

      assertThat(settings().get("a")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classpath:none.yml", "optional:configserver:http://config:8888"})
    void thatAreElsewhereAreReported(String location) throws IOException {
      project.resource("application.yml", "a: 1\nspring.config.import: '" + location + "'");

      assertThat(notRead()).hasSize(1);
      assertThat(notRead().get(0).place().line()).isEqualTo(2);
      assertThat(notRead().get(0).problem()).contains(location.replace("optional:", ""));
    }
  }

  @Nested
  class ForProfiles {

    @BeforeEach
    void write() throws IOException {
      project
          .resource(
              "application.yml",
              """
              db: memory
              pool: 1
              ---
              spring.config.activate.on-profile: "prod & !eu"
              pool: 50
              ---
              spring.profiles: old
              pool: 7
              """)
          .resource("application-prod.properties", "db=postgres\n#---\npool=20")
          .resource("application-eu.yml", "db: dublin")
          .resource("application-default.yml", "pool: 3");
    }

    @Test
    void countWhenTheirsIsActive() {
      assertThat(settings().withProfiles(List.of("prod")).get("db")).contains("postgres");
      assertThat(settings().withProfiles(List.of("prod")).get("pool")).contains("20");
      assertThat(settings().withProfiles(List.of("old")).get("pool")).contains("7");
      assertThat(settings().withProfiles(List.of("other")).get("pool")).contains("1");
    }

    @Test
    void winInTheOrderOfTheProfiles() {
      assertThat(settings().withProfiles(List.of("prod", "eu")).get("db")).contains("dublin");
      assertThat(settings().withProfiles(List.of("eu", "prod")).get("db")).contains("postgres");
    }

    @Test
    void countForDefaultWhenNoneIsActive() {
      assertThat(settings().activeProfiles()).containsExactly("default");
      assertThat(settings().get("pool")).contains("3");
      assertThat(settings().get("db")).contains("memory");
    }

    @Test
    void countWhenTheFilesActivateThem() throws IOException {
      project.resource(
          "application.properties",
          """
          spring.profiles.active=live
          spring.profiles.include=base
          spring.profiles.group.live[0]=prod
          spring.profiles.group.live[1]=eu
          """);

      assertThat(settings().activeProfiles()).containsExactly("base", "live", "prod", "eu");
      assertThat(settings().get("db")).contains("dublin");
    }

    @Test
    void dontCountWhenOnlyTheStartSaysWhich() throws IOException {
      project.resource("application.properties", "spring.profiles.active=${PROFILE}");

      assertThat(settings().activeProfiles()).containsExactly("default");
    }

    @Test
    void areKnownWithTheirPlaces() {
      assertThat(settings().knownProfiles()).containsExactly("default", "eu", "old", "prod");
      assertThat(settings().perProfile("pool"))
          .containsOnlyKeys("prod & !eu", "old", "prod", "default");
      assertThat(settings().perProfile("pool"))
          .containsEntry(
              "prod",
              new Settings.Entry(
                  "pool", "20", new Place("target/classes/application-prod.properties", 3)));
    }

    @ParameterizedTest
    @CsvSource({
      "a, true",
      "!a, false",
      "c, false",
      "a & b, true",
      "a & c, false",
      "c | b, true",
      "!(c | a), false",
      "(c | a) & !c, true",
      "(a, false",
      "'', false"
    })
    void areNamedByExpressions(String expression, boolean holds) {
      assertThat(Profiles.accept(expression, Set.of("a", "b"))).isEqualTo(holds);
    }
  }
}
