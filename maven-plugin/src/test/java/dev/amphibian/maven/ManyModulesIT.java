package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amphibian.maven.MavenBuild.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compiled and analysed with two threads, then analysed again with one. */
@DisplayName("A build of 40 modules, analysed")
class ManyModulesIT {

  private static final MavenBuild BUILD = MavenBuild.ofNothing("many-modules");
  private static SortedMap<String, String> withTwoThreads;
  private static SortedMap<String, String> withOneThread;
  private static Result last;

  @BeforeAll
  static void analyse() throws IOException {
    ManyModules.writeInto(BUILD);
    Result first = BUILD.run("-T2", "compile", ":analyze");
    assertThat(first.isSuccess()).as(first.output()).isTrue();
    withTwoThreads = written();
    last = BUILD.run("-T1", ":analyze");
    assertThat(last.isSuccess()).as(last.output()).isTrue();
    withOneThread = written();
  }

  /** All reports below any output folder of ours, which is emptied. */
  private static SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    try (Stream<Path> all = Files.walk(BUILD.folder())) {
      for (Path file : all.filter(ManyModulesIT::isOurs).toList()) {
        if (!file.toString().contains("/cache/")) {
          written.put(BUILD.folder().relativize(file).toString(), Files.readString(file));
        }
        Files.delete(file);
      }
    }
    return written;
  }

  private static boolean isOurs(Path path) {
    return path.toString().contains("/target/amphibian/") && Files.isRegularFile(path);
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(withOneThread.get(file));
  }

  private static List<JsonNode> list(JsonNode json, String key) {
    return StreamSupport.stream(json.path(key).spliterator(), false).toList();
  }

  @Test
  void gives_the_same_bytes_with_one_thread_and_with_two() {
    assertThat(withTwoThreads.keySet()).isEqualTo(withOneThread.keySet());
    withTwoThreads.forEach(
        (file, text) -> assertThat(withOneThread.get(file)).as(file).isEqualTo(text));
  }

  @Test
  void has_a_result_for_each_application_and_one_for_all() {
    assertThat(withOneThread.keySet())
        .filteredOn(file -> file.endsWith("analysis.json"))
        .containsExactly(
            "alone/target/amphibian/analysis.json",
            "app1/target/amphibian/analysis.json",
            "app2/target/amphibian/analysis.json",
            "app3/target/amphibian/analysis.json",
            "app4/target/amphibian/analysis.json",
            "app5/target/amphibian/analysis.json",
            "app6/target/amphibian/analysis.json",
            "app7/target/amphibian/analysis.json",
            "app8/target/amphibian/analysis.json",
            "site/target/amphibian/analysis.json",
            "target/amphibian/analysis.json");
    assertThat(withOneThread).hasSize(22);
    assertThat(last.output()).containsOnlyOnce("Report of all: ");
  }

  @Test
  void lists_every_entry_point_once_with_its_module() throws IOException {
    assertThat(list(json("target/amphibian/analysis.json"), "entryPoints"))
        .extracting(point -> point.path("module").asText() + " " + point.path("id").asText())
        .containsExactly(
            "alone alone.Clock#tick",
            "app1 app1.Shop#get",
            "app2 app2.Shop#get",
            "app3 app3.Shop#get",
            "app4 app4.Shop#get",
            "app5 app5.Shop#get",
            "app6 app6.Shop#get",
            "app7 app7.Shop#get",
            "app7 app7:same.Greeting#get",
            "app8 app8.Shop#get",
            "app8 app8:same.Greeting#get",
            "shared shared.Status#get",
            "site site.Pages#get");
  }

  @Test
  void follows_the_calls_down_the_chain_of_modules() throws IOException {
    JsonNode farthest =
        list(json("target/amphibian/analysis.json"), "findings").stream()
            .filter(finding -> finding.path("entryPoint").asText().equals("app8.Shop#get"))
            .findFirst()
            .orElseThrow();

    assertThat(farthest.path("rule").asText()).isEqualTo("duration/sleep");
    assertThat(farthest.path("file").asText()).isEqualTo("lib02/src/main/java/lib02/Part.java");
    assertThat(farthest.path("path")).hasSize(23);
  }

  @Test
  void names_the_applications_that_hold_an_entry_point_of_a_library() throws IOException {
    JsonNode shared =
        list(json("target/amphibian/analysis.json"), "entryPoints").stream()
            .filter(point -> point.path("id").asText().equals("shared.Status#get"))
            .findFirst()
            .orElseThrow();

    assertThat(list(shared, "applications"))
        .extracting(JsonNode::asText)
        .containsExactly("app1", "app2", "app4");
  }

  @Test
  void reports_a_class_that_two_modules_have() throws IOException {
    assertThat(list(json("target/amphibian/analysis.json"), "notRead"))
        .hasSize(1)
        .allSatisfy(
            one -> {
              assertThat(one.path("problem").asText()).contains("twin.Same is there twice");
              assertThat(one.path("file").asText()).startsWith("twin-two/");
              assertThat(list(one, "applications"))
                  .extracting(JsonNode::asText)
                  .containsExactly("app3");
            });
  }
}
