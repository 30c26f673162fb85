package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amphibian.maven.MavenBuild.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code web} depends on {@code core}; {@code docs} has no code. */
@DisplayName("Several modules, in real builds")
class ReactorIT {

  private static final MavenBuild COMPILED = MavenBuild.of("reactor", "reactor-compiled");
  private static final String ANNOTATIONS =
      """
      <dependency>
        <groupId>dev.amphibian</groupId>
        <artifactId>amphibian-annotations</artifactId>
        <version>${amphibian.version}</version>
        <scope>provided</scope>
      </dependency>
      </dependencies>
      """;

  private static JsonNode analysis(MavenBuild build, String folder) throws IOException {
    return new ObjectMapper().readTree(build.text(folder + "target/amphibian/analysis.json"));
  }

  @BeforeAll
  static void compile() {
    Result result = COMPILED.run("compile");
    assertThat(result.isSuccess()).as(result.output()).isTrue();
  }

  private static JsonNode wholeInput(JsonNode analysis) {
    return StreamSupport.stream(analysis.path("findings").spliterator(), false)
        .filter(finding -> finding.path("rule").asText().equals("memory/whole-input"))
        .findFirst()
        .orElseThrow();
  }

  private static void replace(MavenBuild build, String file, String text, String by) {
    String before = build.text(file);
    assertThat(before).contains(text);
    build.write(file, before.replace(text, by));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void need_not_be_compiled_by_the_same_build() throws IOException {

    Result result = COMPILED.run("-T2", ":analyze");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(result.output()).contains("This module is judged where it is deployed: in web.");
    assertThat(COMPILED.folder().resolve("core/target/amphibian")).doesNotExist();
    JsonNode all = analysis(COMPILED, "");
    assertThat(all.path("codebase").asText()).isEqualTo("reactor");
    assertThat(all.path("entryPoints"))
        .hasSize(2)
        .isEqualTo(analysis(COMPILED, "web/").path("entryPoints"));
    assertThat(wholeInput(all).path("file").asText())
        .isEqualTo("core/src/main/java/core/Archive.java");
    assertThat(all.path("notRead")).isEmpty();
  }

  @Test
  void are_judged_alone_where_only_one_is_built_and_the_others_are_named() throws IOException {

    Result result = COMPILED.run(":analyze", "-pl", "core");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(analysis(COMPILED, "core/").path("applications").get(0).path("name").asText())
        .isEqualTo("core");
    assertThat(analysis(COMPILED, "").path("notRead").get(0).path("problem").asText())
        .contains("Modules that this build didn't analyse", "web");
  }

  @Test
  void come_with_those_that_they_need_though_only_one_is_built() throws IOException {
    Result result = COMPILED.run(":analyze", "-pl", "web");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(analysis(COMPILED, "").path("notRead")).isEmpty();
    assertThat(wholeInput(analysis(COMPILED, "")).path("file").asText())
        .isEqualTo("core/src/main/java/core/Archive.java");
  }

  @Test
  void must_be_installed_where_maven_is_started_in_one_that_needs_others() {
    Result result = COMPILED.run(":analyze", "-f", "web/pom.xml");

    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output())
        .contains(
            "The run-time class path can't be resolved", "core", "in the project's top folder");
  }

  @Test
  void are_reported_where_they_are_not_compiled() throws IOException {
    MavenBuild build = MavenBuild.of("reactor", "reactor-uncompiled");
    assertThat(build.run("compile").isSuccess()).isTrue();
    delete(build.folder().resolve("core/target/classes"));

    Result result = build.run(":analyze");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    JsonNode notRead = analysis(build, "").path("notRead").get(0);
    assertThat(notRead.path("file").asText()).isEqualTo("core/pom.xml");
    assertThat(notRead.path("problem").asText()).contains("Module core isn't compiled");
    assertThat(notRead.path("remedy").asText()).contains("mvn compile");

    delete(build.folder().resolve("web/target/classes"));
    assertThat(build.run(":analyze").output())
        .contains("There are no compiled classes", "web/target/classes", "run mvn compile first");
  }

  @Test
  void have_the_same_places_wherever_maven_is_started() throws IOException {
    MavenBuild build = MavenBuild.of("reactor", "reactor-places");
    replace(
        build,
        "core/src/main/java/core/Archive.java",
        "public class Archive",
        "@org.springframework.web.bind.annotation.RestController public class Archive");
    replace(
        build,
        "core/src/main/java/core/Archive.java",
        "  public ",
        "  @org.springframework.web.bind.annotation.GetMapping public ");
    assertThat(build.run("compile", ":analyze", "-pl", "core").isSuccess()).isTrue();
    String fromTheTop = build.text("core/target/amphibian/analysis.json");

    assertThat(build.run(":analyze", "-f", "core/pom.xml").isSuccess()).isTrue();

    assertThat(fromTheTop).contains("\"core/src/main/java/core/Archive.java\"");
    assertThat(build.text("core/target/amphibian/analysis.json")).isEqualTo(fromTheTop);
  }

  @Test
  void share_a_folder_that_is_given_for_all() throws IOException {
    Path folder = COMPILED.folder().resolve("reports");

    Result result = COMPILED.run(":analyze", "-Damphibian.output=" + folder);

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(folder.resolve("analysis.json")).exists();
    assertThat(folder.resolve("web/analysis.json")).exists();
  }

  @Test
  void are_written_together_where_the_goal_is_bound_and_one_of_them_fails() throws IOException {
    MavenBuild build = MavenBuild.of("reactor", "reactor-bound");
    replace(build, "web/pom.xml", "</dependencies>", ANNOTATIONS);
    replace(
        build,
        "web/src/main/java/web/ArchiveController.java",
        "  @GetMapping",
        "  @dev.amphibian.AsFunction @GetMapping");
    replace(
        build,
        "pom.xml",
        "</modules>",
        """
        </modules>
        <build><plugins><plugin>
          <groupId>dev.amphibian</groupId>
          <artifactId>amphibian-maven-plugin</artifactId>
          <version>${amphibian.version}</version>
          <executions><execution>
            <id>hold</id><phase>process-classes</phase><goals><goal>check</goal></goals>
          </execution></executions>
        </plugin></plugins></build>
        """);

    Result result = build.run("-T2", "process-classes");

    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output())
        .contains("ArchiveController#all: memory/whole-input")
        .containsOnlyOnce("Report of all: ")
        .containsOnlyOnce("FAILURE [");
    assertThat(analysis(build, "").path("entryPoints")).hasSize(2);
  }
}
