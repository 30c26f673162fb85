package dev.amphibian.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amphibian.maven.MavenBuild.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The goals, in real builds")
class GoalsIT {

  private static JsonNode analysis(MavenBuild build, String module) throws IOException {
    return new ObjectMapper()
        .readTree(build.folder().resolve(module + "target/amphibian/analysis.json").toFile());
  }

  private static JsonNode finding(JsonNode analysis, String rule) {
    return StreamSupport.stream(analysis.path("findings").spliterator(), false)
        .filter(finding -> finding.path("rule").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  @DisplayName("analyze")
  class Analyze {

    @Test
    void judges_every_entry_point_and_says_where_the_report_is() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "analyze");

      Result result = build.run("compile", ":analyze");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.lines())
          .anyMatch(line -> line.matches("FUNCTION +BreadController#find +GET /breads/\\{name}"))
          .anyMatch(
              line -> line.matches("AFTER_CHANGES +BreadController#slow +GET /breads/slow +sleep"))
          .anyMatch(line -> line.startsWith("Findings: ") && line.contains("duration 1"))
          .anyMatch(line -> line.startsWith("Report: ") && line.endsWith("report.html"));
      assertThat(
              result.lines().stream()
                  .filter(l -> l.matches("(FUNCTION|AFTER_CHANGES|CONTAINER) .*")))
          .hasSize(4)
          .allMatch(line -> line.length() <= 100);
      JsonNode analysis = analysis(build, "");
      JsonNode finding = finding(analysis, "duration/sleep");
      assertThat(finding.path("file").asText()).isEqualTo("src/main/java/bakery/Oven.java");
      assertThat(finding.path("line").asInt()).isEqualTo(16);
      assertThat(
              analysis.path("calls").get(finding.path("path").get(0).asInt()).path("to").asText())
          .isEqualTo("bakery.Oven#preheat()");
      assertThat(build.text("target/amphibian/report.html")).contains("BreadController#slow");
    }

    @Test
    void leaves_the_reports_where_nothing_changed_and_writes_them_again_after_a_change()
        throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "analyze-again");
      Result first = build.run("compile", ":analyze");
      Path report = build.folder().resolve("target/amphibian/report.html");
      FileTime written = Files.getLastModifiedTime(report);

      Result second = build.run(":analyze");

      assertThat(second.output()).contains("Nothing changed since the reports were written.");
      assertThat(verdicts(second)).isEqualTo(verdicts(first)).isNotEmpty();
      assertThat(Files.getLastModifiedTime(report)).isEqualTo(written);

      Path oven = build.folder().resolve("src/main/java/bakery/Oven.java");
      Files.writeString(oven, "\n" + Files.readString(oven));
      Result third = build.run("compile", ":analyze");

      assertThat(third.output()).doesNotContain("Nothing changed");
      assertThat(finding(analysis(build, ""), "duration/sleep").path("line").asInt()).isEqualTo(17);

      Files.delete(report);
      build.run(":analyze");

      assertThat(report).exists();
    }

    private List<String> verdicts(Result result) {
      return result.lines().stream()
          .filter(line -> line.matches("(FUNCTION|AFTER_CHANGES|CONTAINER) .*"))
          .toList();
    }

    @Test
    void asks_for_compilation_where_nothing_is_compiled() {
      Result result = MavenBuild.of("bakery", "analyze-uncompiled").run(":analyze");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("There are no compiled classes", "target/classes", "run mvn compile first");
    }

    @Test
    void says_so_where_nothing_can_be_started_and_writes_the_reports() throws IOException {
      MavenBuild build = MavenBuild.of("library", "analyze-library");

      Result result = build.run("compile", ":analyze");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output()).contains("No entry point was found", "@AsFunction");
      assertThat(analysis(build, "").path("entryPoints")).isEmpty();
      assertThat(build.folder().resolve("target/amphibian/report.html")).exists();
    }

    @Test
    void names_the_platforms_it_knows_for_one_that_it_does_not() {
      Result result =
          MavenBuild.of("library", "analyze-platform")
              .run("compile", ":analyze", "-Damphibian.platforms=mainframe");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("There is no platform mainframe", "choose from aws-lambda");
    }

    @Test
    void judges_for_platforms_of_the_user_by_limits_of_the_build() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "analyze-limits");
      Files.writeString(
          build.folder().resolve("ours.json"),
          """
          {"id": "ours", "title": "Our Knative", "extends": "knative",
           "limits": [{"id": "duration.http.max", "value": 2, "unit": "min", "source": "wiki"}]}
          """);

      Result result =
          build.run(
              "compile",
              ":analyze",
              "-Damphibian.platforms=aws-lambda:rest-api,ours.json",
              "-Damphibian.limits=aws-lambda/duration.http.max=12 s");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output()).contains("AWS Lambda, behind a REST API", "Our Knative");
      assertThat(analysis(build, "").path("findings"))
          .extracting(finding -> finding.path("message").asText())
          .anyMatch(message -> message.endsWith("the time limit is 12 s"))
          .anyMatch(message -> message.endsWith("the time limit is 120 s"));
    }

    @Test
    void names_the_limits_it_knows_for_one_that_it_does_not() {
      Result result =
          MavenBuild.of("library", "analyze-limit")
              .run("compile", ":analyze", "-Damphibian.limits=patience=12 s");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output()).contains("There is no limit patience", "duration.http.max");
    }

    @Test
    void reports_annotations_that_make_no_sense_and_judges_the_rest() throws IOException {
      MavenBuild build = MavenBuild.of("careless", "analyze-careless");

      Result result = build.run("compile", ":analyze");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output())
          .contains(
              "timeout = \"soon\"",
              "CarelessController.java:13",
              "private method",
              "CarelessController.java:18");
      assertThat(analysis(build, "").path("entryPoints")).hasSize(2);
      assertThat(analysis(build, "").path("notRead")).hasSize(2);
    }

    @Test
    void reads_sources_in_the_encoding_of_the_build() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "analyze-encoding");
      Path oven = build.folder().resolve("src/main/java/bakery/Oven.java");
      // A loop makes the analysis ask for the source.
      String source =
          Files.readString(oven)
              .replace("int loaves", "int brötchen")
              .replace("Thread.sleep(45_000);", "while (true) Thread.sleep(45_000);");
      Files.write(oven, source.replace("Of(loaves", "Of(brötchen").getBytes(ISO_8859_1));
      String encoding = "-Dproject.build.sourceEncoding=";

      Result right = build.run("compile", ":analyze", encoding + "ISO-8859-1");
      Result wrong = build.run(":analyze", encoding + "UTF-8");
      Result none = build.run(":analyze", encoding + "EBCDIC-DE");

      assertThat(right.isSuccess()).as(right.output()).isTrue();
      assertThat(right.output()).doesNotContain("Not read");
      assertThat(wrong.output()).contains("The source doesn't parse", "Oven.java");
      assertThat(none.output()).contains("There is no encoding EBCDIC-DE");
    }

    @Test
    void goes_on_without_a_class_file_that_is_too_new() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "analyze-newer");
      assertThat(build.run("compile").isSuccess()).isTrue();
      var oven = build.folder().resolve("target/classes/bakery/Oven.class");
      byte[] bytes = Files.readAllBytes(oven);
      bytes[7] = 120;
      Files.write(oven, bytes);

      Result result = build.run(":analyze");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output()).contains("Oven.class", "was compiled for Java 76", "--release");
      assertThat(analysis(build, "").path("entryPoints")).hasSize(4);
    }

    @Test
    void gives_one_message_where_it_cannot_write() throws IOException {
      MavenBuild build = MavenBuild.of("library", "analyze-unwritable");
      Files.writeString(build.folder().resolve("occupied"), "a file where a folder should be");

      Result result = build.run("compile", ":analyze", "-Damphibian.output=occupied");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("The reports can't be written", "occupied", "choose another");
    }

    @Test
    void follows_calls_into_the_other_modules_of_a_reactor() throws IOException {
      MavenBuild build = MavenBuild.of("reactor", "analyze-reactor");

      Result result = build.run("-T2", "compile", ":analyze");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      JsonNode finding = finding(analysis(build, "web/"), "memory/whole-input");
      assertThat(finding.path("file").asText()).isEqualTo("core/src/main/java/core/Archive.java");
      assertThat(result.output()).contains("Nothing to analyze in this module: it has no sources.");
    }
  }

  @Nested
  @DisplayName("check")
  class Check {

    @Test
    void passes_where_methods_under_the_annotation_have_nothing_open() {
      Result result = MavenBuild.of("bakery", "check").run("compile", ":check");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output()).contains("All 2 methods under @AsFunction can be functions");
    }

    @Test
    void fails_where_one_has() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "check-fails");
      var controller = build.folder().resolve("src/main/java/bakery/BreadController.java");
      Files.writeString(
          controller,
          Files.readString(controller)
              .replace("@GetMapping(\"/slow\")", "@AsFunction @GetMapping(\"/slow\")"));

      Result result = build.run("compile", ":check");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains(
              "BreadController#slow: duration/sleep",
              "Oven.java:16",
              "1 findings stop methods under @AsFunction");
    }
  }

  @Nested
  @DisplayName("generate and package")
  class Generate {

    @Test
    void write_nothing_outside_the_output_folder() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "generate");

      Result result = build.run("compile", ":generate");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(build.text("target/amphibian/aws-lambda/find-bread/template.yaml"))
          .contains("MemorySize: 256", "Timeout: 10", "/breads/{name}");
      assertThat(build.folder().resolve("target/amphibian/spring-boot/order-bread/Dockerfile"))
          .exists();
      assertThat(build.folder()).isDirectoryContaining(path -> path.endsWith("build.log"));
      try (var files = Files.list(build.folder())) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("pom.xml", "src", "target", "requests.http", "build.log");
      }
    }

    @Test
    void ask_for_a_choice_where_nobody_made_one() {
      Result result = MavenBuild.of("reactor", "generate-nothing").run("compile", ":generate");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("No entry point is to be generated", "-Damphibian.entryPoints")
          .containsOnlyOnce("FAILURE [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ArchiveController#all", "web:web.ArchiveController#all"})
    void find_the_module_that_has_the_entry_point(String id) {
      MavenBuild build = MavenBuild.of("reactor", "generate-reactor");

      Result result = build.run("-T2", "compile", ":generate", "-Damphibian.entryPoints=" + id);

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output()).contains("Nothing to generate in this module.");
      assertThat(build.folder().resolve("web/target/amphibian/aws-lambda/archive-all")).exists();
      assertThat(build.folder().resolve("core/target/amphibian")).doesNotExist();
    }

    @Test
    void name_once_an_entry_point_that_no_module_has() {
      Result result =
          MavenBuild.of("reactor", "generate-reactor-unknown")
              .run(
                  "compile",
                  ":generate",
                  "-Damphibian.entryPoints=ArchiveController#all,ArchiveController#none");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("No entry point has this id (ArchiveController#none)")
          .containsOnlyOnce("FAILURE [");
    }

    @Test
    void say_which_groupings_there_are() {
      Result result =
          MavenBuild.of("bakery", "generate-grouping")
              .run("compile", ":generate", "-Damphibian.grouping=color");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("amphibian.grouping=color", "none, class, plan or application");
    }

    @Test
    void name_an_entry_point_that_is_not_there() {
      Result result =
          MavenBuild.of("bakery", "generate-unknown")
              .run("compile", ":package", "-Damphibian.entryPoints=BreadController#eat");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output()).contains("No entry point has this id", "BreadController#eat");
    }
  }

  @Nested
  @DisplayName("run")
  class Run {

    @ParameterizedTest
    @CsvSource({
      "bakery, http-api, direct",
      "bakery-on-boot-3, load-balancer, direct",
      "bakery-on-boot-2, function-url, context"
    })
    void answers_alike_as_function_and_as_service(String project, String door, String wiring) {
      Result result =
          MavenBuild.of(project, "run-" + project)
              .run(
                  "compile",
                  ":run",
                  "-Damphibian.requests=requests.http",
                  "-Damphibian.door=" + door);

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output())
          .contains("find-bread: wiring direct", "order-bread: wiring " + wiring)
          .contains("alike: 201 application/json {\"name\":\"rye\",\"loaves\":3,\"price\":9.60}")
          .contains("All 6 requests were answered alike by function and service");
    }

    @Test
    void answers_as_the_application_itself_does_with_all_routes_in_one_function() {
      Result result =
          MavenBuild.of("bakery", "run-original")
              .run(
                  "compile",
                  ":run",
                  "-Damphibian.requests=requests.http",
                  "-Damphibian.grouping=application",
                  "-Damphibian.original=true");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output())
          .contains("bakery: wiring direct")
          .contains("All 6 requests were answered alike by original, function and service");
    }

    @Test
    void invokes_by_payload_what_has_no_route() throws IOException {
      MavenBuild build = MavenBuild.of("bakery", "run-invoked");
      Files.writeString(
          build.folder().resolve("src/main/java/bakery/Bakery.java"),
          """
          package bakery;

          import dev.amphibian.AsFunction;
          import java.math.BigDecimal;
          import java.util.List;
          import org.springframework.http.HttpStatus;
          import org.springframework.stereotype.Service;
          import org.springframework.web.bind.annotation.ResponseStatus;

          @Service
          class Bakery {

            @ResponseStatus(HttpStatus.CONFLICT)
            static class SoldOut extends RuntimeException {
              SoldOut(String bread) {
                super(bread);
              }
            }

            private final Oven oven;

            Bakery(Oven oven) {
              this.oven = oven;
            }

            @AsFunction
            BigDecimal sum(String name, List<Integer> loaves) {
              if (name.equals("cake")) {
                throw new SoldOut(name);
              }
              return loaves.stream().map(oven::price).reduce(BigDecimal.ZERO, BigDecimal::add);
            }
          }
          """);
      Files.writeString(
          build.folder().resolve("src/main/java/bakery/Till.java"),
          """
          package bakery;

          import dev.amphibian.AsFunction;
          import jakarta.validation.constraints.NotBlank;
          import org.springframework.stereotype.Service;
          import org.springframework.validation.annotation.Validated;

          @Service
          @Validated
          class Till {

            @AsFunction(name = "close-till", memory = 256)
            void close(@NotBlank String cashier) {
              if (cashier.equals("nobody")) {
                throw new IllegalStateException("nobody at the till");
              }
            }
          }
          """);
      Files.writeString(
          build.folder().resolve("payloads.http"),
          """
          ### a sum
          POST /bakery-sum
          Content-Type: application/json

          {"name": "rye", "loaves": [1, 2]}

          ### sold out
          POST /bakery-sum
          Content-Type: application/json

          {"name": "cake", "loaves": []}

          ### no numbers
          POST /bakery-sum
          Content-Type: application/json

          {"name": "rye", "loaves": ["many"]}

          ### closing
          POST /close-till
          Content-Type: application/json

          "Ada"

          ### invalid
          POST /close-till
          Content-Type: application/json

          " "

          ### failing
          POST /close-till
          Content-Type: application/json

          "nobody"
          """);

      Result result =
          build.run(
              "compile",
              ":run",
              "-Damphibian.entryPoints=Bakery#sum,Till#close",
              "-Damphibian.grouping=application",
              "-Damphibian.requests=payloads.http");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      assertThat(result.output())
          .contains("bakery-sum: wiring direct", "close-till: wiring context")
          .contains("alike: 200 application/json 9.60", "alike: 200 application/json null")
          .contains("alike: 409 application/problem+json {\"status\":409}")
          .contains("{\"status\":400,\"detail\":\"The payload doesn't fit at loaves[0] ")
          .contains("alike: 500 application/problem+json {\"status\":500}")
          .contains("All 6 requests were answered alike by function and service");
      assertThat(build.text("target/amphibian/aws-lambda/close-till/template.yaml"))
          .contains("FunctionArn", "MemorySize: 256")
          .doesNotContain("Events", "FunctionUrl");
    }

    @Test
    void serves_what_is_compiled_meanwhile_on_the_same_ports() throws Exception {
      MavenBuild build = MavenBuild.of("bakery", "run-reload");
      Path controller = build.folder().resolve("src/main/java/bakery/BreadController.java");
      Path oven = build.folder().resolve("src/main/java/bakery/Oven.java");
      Path compiled = build.folder().resolve("target/classes/bakery/Oven.class");

      try (RunningBuild running = build.start("compile", ":run")) {
        MatchResult find = running.awaitOutput("find-bread as function (\\S+), as service (\\S+)");
        running.awaitOutput("order-bread as function [\\s\\S]*Stop with Ctrl-C");
        assertThat(answers(find)).allMatch(answer -> answer.contains("3.20"));

        byte[] bytes = Files.readAllBytes(compiled);
        bytes[7] = 120;
        Files.write(compiled, bytes);
        running.awaitOutput("Not reloaded, what ran before still runs: .*Java 76.*Oven.class");
        assertThat(answers(find)).allMatch(answer -> answer.contains("3.20"));

        Files.writeString(oven, Files.readString(oven).replace("3.20", "4.10"));
        Files.writeString(
            controller, Files.readString(controller).replace("order-bread", "bake-bread"));
        assertThat(build.run("compile").isSuccess()).isTrue();
        running.awaitOutput("Reloaded bake-bread, find-bread in \\d+\\.\\d s");
        assertThat(answers(find)).allMatch(answer -> answer.contains("4.10"));
        assertThat(running.output())
            .containsOnlyOnce("find-bread as function")
            .contains("bake-bread as function", "order-bread is no longer there");
      }
    }

    private static List<String> answers(MatchResult addresses) throws Exception {
      List<String> answers = new ArrayList<>();
      for (int form = 1; form <= addresses.groupCount(); form++) {
        URI address = URI.create(addresses.group(form) + "/breads/rye");
        answers.add(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body());
      }
      return answers;
    }

    @Test
    void says_which_front_doors_there_are() {
      Result result =
          MavenBuild.of("bakery", "run-door").run("compile", ":run", "-Damphibian.door=back");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains("No front door has this name", "amphibian.door=back", "rest-api, http-api");
    }

    @Test
    void says_what_is_wrong_with_the_requests() {
      Result result =
          MavenBuild.of("bakery", "run-requests")
              .run("compile", ":run", "-Damphibian.requests=nowhere.http");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output()).contains("The file of requests isn't there", "nowhere.http");
    }
  }

  @Nested
  @DisplayName("eject")
  class Eject {

    @Test
    void writes_modules_that_test_and_pack_themselves_as_we_do() throws IOException {
      MavenBuild build = MavenBuild.ofSample("eject");

      Result result =
          build.run("compile", ":package", ":eject", "-Damphibian.entryPoints=PartController#part");

      assertThat(result.isSuccess()).as(result.output()).isTrue();
      MavenBuild function = build.below("target/amphibian/ejected/aws-lambda/part");
      MavenBuild service = build.below("target/amphibian/ejected/spring-boot/part");
      for (MavenBuild module : List.of(function, service)) {
        Result verified = module.run("verify");
        assertThat(verified.isSuccess()).as(verified.output()).isTrue();
        assertThat(verified.output()).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(module.text("pom.xml")).doesNotContain("amphibian-maven-plugin");
      }
      Path packages = build.folder().resolve("target/amphibian");
      assertThat(jars(function.folder().resolve("target/function.zip")))
          .isEqualTo(jars(packages.resolve("aws-lambda/part/function.zip")))
          .isNotEmpty();
      assertThat(service.folder().resolve("target/app.jar")).exists();
      assertThat(files(service.folder().resolve("target/lib")))
          .isEqualTo(files(packages.resolve("spring-boot/part/lib")));
    }

    @Test
    void says_which_targets_there_are() {
      Result result =
          MavenBuild.of("bakery", "eject-target")
              .run("compile", ":eject", "-Damphibian.targets=mainframe");

      assertThat(result.isSuccess()).isFalse();
      assertThat(result.output())
          .contains(
              "No target has this name", "amphibian.targets=mainframe", "aws-lambda, spring-boot");
    }

    private static List<String> jars(Path zip) throws IOException {
      try (ZipFile file = new ZipFile(zip.toFile())) {
        return file.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
            .sorted()
            .toList();
      }
    }

    private static List<String> files(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(file -> file.getFileName().toString()).sorted().toList();
      }
    }
  }
}
