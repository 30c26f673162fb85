package dev.amphibian.analyzer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A build chooses platforms by name or file, and sets limits otherwise. */
class ChosenPlatformsTest {

  @TempDir private Path folder;

  private List<Platform> platforms(List<String> names, String... overrides) {
    return new PlatformChoice(names, List.of(overrides), folder).platforms();
  }

  private Platform platform(String name, String... overrides) {
    return platforms(List.of(name), overrides).get(0);
  }

  private static String text(Platform platform, LimitId id) {
    return platform.limit(id).map(Limit::text).orElse("none");
  }

  @Nested
  class Overrides {

    @Test
    void holdForAllPlatforms() {
      assertThat(platforms(List.of("aws-lambda", "knative"), "memory.default = 512 MB"))
          .extracting(platform -> text(platform, LimitId.MEMORY_DEFAULT))
          .containsExactly("512 MiB", "512 MiB");
    }

    @Test
    void holdForOneWhateverItsOptions() {
      List<Platform> platforms =
          platforms(
              List.of("aws-lambda:image", "google-functions"), "aws-lambda/duration.max=120 s");

      assertThat(text(platforms.get(0), LimitId.DURATION_MAX)).isEqualTo("120 s");
      assertThat(text(platforms.get(1), LimitId.DURATION_MAX)).isEqualTo("3600 s");
    }

    @Test
    void sayWhereTheyComeFrom() {
      assertThat(platform("aws-lambda", "memory.default=512 MB").limit(LimitId.MEMORY_DEFAULT))
          .hasValueSatisfying(limit -> assertThat(limit.source()).isEqualTo("set by this build"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "memory.default        | No limit is set by          | memory.default=512 MB",
          "memory.defaults=1 MB  | There is no limit           | memory.default,",
          "memory.default=1 s    | is no quantity: 1 s         | 512 MB",
          "memory.default=-1 MB  | is no quantity: -1 MB       | 512 MB",
          "duration.max=soon     | is no quantity: soon        | 30 s",
          "threads.max=1.5 MB    | is no quantity              | 100",
          "mainframe/threads.max=1 | which nothing is judged for | amphibian.platforms"
        })
    void thatMakeNoSenseAreRefused(String override, String problem, String remedy) {
      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> platform("aws-lambda", override))
          .satisfies(
              refused -> {
                assertThat(refused.problem()).contains(problem);
                assertThat(refused.place()).isEqualTo("parameter amphibian.limits");
                assertThat(refused.remedy()).contains(remedy);
              });
    }
  }

  @Nested
  class FilesOfUsers {

    private String file(String text) throws IOException {
      Files.writeString(folder.resolve("ours.json"), text);
      return "ours.json";
    }

    @Test
    void buildOnAPlatformOfOurs() throws IOException {
      String name =
          file(
              """
              {
                "id": "ours", "title": "Our Lambda", "extends": "aws-lambda:rest-api",
                "without": ["package.zipped.max"],
                "limits": [
                  {"id": "duration.http.max", "value": 120, "unit": "s", "source": "quota raised"}
                ]
              }
              """);

      Platform ours = platform(name);

      assertThat(ours.id()).isEqualTo("ours");
      assertThat(ours.title()).isEqualTo("Our Lambda");
      assertThat(text(ours, LimitId.DURATION_HTTP_MAX)).isEqualTo("120 s");
      assertThat(text(ours, LimitId.DURATION_MAX)).isEqualTo("900 s");
      assertThat(text(ours, LimitId.PACKAGE_ZIPPED_MAX)).isEqualTo("none");
    }

    @Test
    void standAlone() throws IOException {
      String name =
          file(
              """
              {"id": "ours", "title": "Our own", "java": [17, 21],
               "limits": [{"id": "memory.max", "value": 2, "unit": "GB", "source": "wiki"}]}
              """);

      assertThat(platform(name).limits()).containsOnlyKeys(LimitId.MEMORY_MAX);
      assertThat(platform(name).javaVersions()).containsExactly(17, 21);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"id\": \"a\"                         | is not JSON            | aws-lambda.json",
          "{\"id\": \"a\"}                        | There is no \"title\"  | add it",
          "{\"id\": \"a\", \"title\": \"A\", \"limits\": [{\"id\": \"x\"}]}"
              + " | There is no limit x | duration.max",
          "{\"id\": \"a\", \"title\": \"A\","
              + " \"limits\": [{\"id\": \"memory.max\", \"value\": 2}]}"
              + " | The limit memory.max is no quantity: 2 | 512 MB",
          "{\"id\": \"a\", \"title\": \"A\", \"traits\": [{\"id\": \"x\"}]}"
              + " | There is no trait x | payload-in-event, freezes",
          "{\"id\": \"a\", \"title\": \"A\", \"extends\": \"mainframe\"}"
              + " | There is no platform mainframe | aws-lambda"
        })
    void thatCannotBeUsedAreRefused(String text, String problem, String remedy) throws IOException {
      String name = file(text);

      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> platform(name))
          .satisfies(
              refused -> {
                assertThat(refused.problem()).contains(problem);
                assertThat(refused.remedy()).contains(remedy);
              });
    }

    @Test
    void thatAreNotThereAreRefused() {
      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> platform("missing.json"))
          .withMessageContaining("The platform's file can't be read")
          .satisfies(refused -> assertThat(refused.place()).contains("missing.json"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mainframe          | There is no platform mainframe             | aws-lambda, azure-functions",
        "aws-lambda:disk    | The platform aws-lambda has no option disk | alb, arm, image, rest-api, url",
        "knative:gpu        | The platform knative has no option gpu     | it has none"
      })
  void namesThatThereAreNotAreRefused(String name, String problem, String remedy) {
    assertThatExceptionOfType(UserProblem.class)
        .isThrownBy(() -> platform(name))
        .satisfies(
            refused -> {
              assertThat(refused.problem()).isEqualTo(problem);
              assertThat(refused.place()).isEqualTo("parameter amphibian.platforms");
              assertThat(refused.remedy()).contains(remedy);
            });
  }
}
