package dev.amphibian.analyzer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import dev.amphibian.analyzer.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications, orders and bills, that share a library with a controller and an interface. */
@DisplayName("The results of several applications, joined")
class JoinedResultsTest {

  private static final String SHARED =
      """
      package lib;

      import org.springframework.web.bind.annotation.*;

      @RestController
      public class Shared {
        private final Pause pause;

        Shared(Pause pause) {
          this.pause = pause;
        }

        @GetMapping("/shared")
        public void shared() throws Exception {
          pause.pause();
        }
      }
      """;

  private static final String CONTROLLER =
      """
      package %s;

      import org.springframework.web.bind.annotation.*;

      @RestController
      public class %s {
        @GetMapping("/%s")
        public void get() {%s}
      }
      """;
  private static final String PAUSE =
      """
      package %s;

      @org.springframework.stereotype.Component
      class OwnPause implements lib.Pause {
        public void pause() throws Exception {%s}
      }
      """;

  @TempDir private Path root;
  private Results orders;
  private Results bills;

  @BeforeEach
  void analyzeBoth() throws IOException {
    Path lib = compiled("lib", "lib/", SHARED, "");
    orders = analyzed("orders", lib, "Thread.sleep(5_000);");
    bills = analyzed("bills", lib, "");
  }

  private Results analyzed(String name, Path lib, String pause) throws IOException {
    Path own = compiled(name, "web/", CONTROLLER.formatted("web", "Start", name, ""), pause);
    CodebaseInput input =
        new CodebaseInput(
            name,
            root,
            List.of(own, lib),
            List.of(),
            new Project(root.resolve("unused")).input().jars());
    Application application =
        new Application(
            name,
            List.of(
                new Application.Part(name, List.of(own)),
                new Application.Part("lib", List.of(lib))));
    return Results.of(
        Analyzer.analyze(input, List.of(PlatformCatalogue.named("aws-lambda"))).judgement(),
        application);
  }

  /** The class files of one package, alone in a folder. */
  private Path compiled(String name, String kept, String controller, String pause)
      throws IOException {
    Project project = new Project(root.resolve(name));
    project.source(
        "lib/Pause.java", "package lib; public interface Pause { void pause() throws Exception; }");
    project.source(kept + (kept.equals("lib/") ? "Shared" : "Start") + ".java", controller);
    project.source("web/OwnPause.java", PAUSE.formatted("web", pause)).compile();
    Path other = project.classes().resolve(kept.equals("lib/") ? "web" : "lib");
    try (var files = Files.list(other)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    return project.classes();
  }

  private Results joined() {
    return JoinedResults.of("shop", List.of(orders, bills), List.of());
  }

  private static Result point(Results results, String id) {
    return results.entryPoints().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void list_every_entry_point_once() {
    assertThat(orders.entryPoints())
        .extracting(Result::id)
        .containsExactly("lib.Shared#shared", "web.Start#get");
    assertThat(joined().entryPoints())
        .extracting(Result::id)
        .containsExactly("bills:web.Start#get", "lib.Shared#shared", "orders:web.Start#get");
  }

  @Test
  void say_from_which_module_it_comes_and_which_applications_hold_it() {
    Result shared = point(joined(), "lib.Shared#shared");

    assertThat(shared.module()).isEqualTo("lib");
    assertThat(shared.applications()).containsExactly("bills", "orders");
    assertThat(point(joined(), "bills:web.Start#get").applications()).containsExactly("bills");
  }

  @Test
  void hold_against_an_entry_point_what_is_found_in_any_application() {
    Result shared = point(joined(), "lib.Shared#shared");

    assertThat(point(bills, "lib.Shared#shared").verdicts().get(0).kind())
        .isEqualTo(Verdict.Kind.FUNCTION);
    assertThat(shared.verdicts()).hasSize(1);
    assertThat(shared.verdicts().get(0).kind()).isEqualTo(Verdict.Kind.AFTER_CHANGES);
    assertThat(shared.findings())
        .filteredOn(f -> f.value().rule().id().equals("duration/sleep"))
        .hasSize(1)
        .allSatisfy(f -> assertThat(f.applications()).containsExactly("orders"));
  }

  @Test
  void say_once_what_several_applications_could_not_read() {
    NotRead odd = new NotRead(new Place("lib/odd.yml", 1), "It is odd", "mend it");
    NotRead build = new NotRead(new Place("pom.xml", 0), "Something is missing", "add it");

    Results results =
        JoinedResults.of("shop", List.of(with(orders, odd), with(bills, odd)), List.of(build));

    assertThat(results.notRead())
        .containsExactly(
            new InApplications<>(build, List.of()),
            new InApplications<>(odd, List.of("bills", "orders")));
  }

  private static Results with(Results results, NotRead one) {
    return new Results(
        results.name(),
        results.platforms(),
        results.applications(),
        results.entryPoints(),
        List.of(new InApplications<>(one, List.of(results.name()))),
        results.load());
  }

  @Test
  void are_the_same_in_whichever_order_the_applications_come() throws IOException {
    Results otherWay = JoinedResults.of("shop", List.of(bills, orders), List.of());

    for (ReportFormat format : List.of(new JsonReport(), new HtmlReport())) {
      assertThat(text(format, otherWay)).isEqualTo(text(format, joined()));
    }
  }

  @Test
  void name_module_and_applications_in_the_reports() throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(text(new JsonReport(), joined()));
    JsonNode shared = json.path("entryPoints").get(1);

    assertThat(json.path("applications").get(0).path("name").asText()).isEqualTo("bills");
    assertThat(json.path("applications").get(0).path("modules").get(1).asText()).isEqualTo("lib");
    assertThat(shared.path("module").asText()).isEqualTo("lib");
    assertThat(shared.path("applications")).hasSize(2);
    assertThat(text(new HtmlReport(), joined()))
        .contains("<option>orders</option>", "data-applications=\"bills orders\"");
    assertThat(text(new HtmlReport(), orders)).doesNotContain("<option>");
  }

  private static String text(ReportFormat format, Results results) throws IOException {
    StringWriter text = new StringWriter();
    format.write(results, text);
    return text.toString();
  }
}
