package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.CacheCounters;
import dev.amphibian.analyzer.cache.CacheCounters.Count;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformChoice;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other limits lead to other verdicts without the code being read again. */
class JudgedAgainTest {

  private static final Count NOTHING_READ = Count.NONE;
  private static final Count KEPT = new Count(1, 0);
  private static final Count MADE = new Count(0, 1);

  private static final String UPLOAD =
      """
      package app;

      import org.springframework.web.bind.annotation.PostMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Upload {
        @PostMapping("/files")
        void takes(%s file) {}
      }
      """;

  /** Asks for its source, since it has a loop. */
  private static final String WORK =
      """
      package app;

      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Work {
        @GetMapping("/work")
        void works() throws Exception {
          for (int i = 0; i < 3; i++) {
            Thread.sleep(5_000);
          }
        }
      }
      """;

  @TempDir private Path root;
  @TempDir private Path reports;
  private Project project;

  @BeforeEach
  void write() throws IOException {
    project =
        new Project(root)
            .source(
                "app/Upload.java",
                UPLOAD.formatted("org.springframework.web.multipart.MultipartFile"))
            .source("app/Work.java", WORK)
            .resource("application.properties", "spring.servlet.multipart.max-file-size=6MB")
            .compile();
    platform("6 MB");
  }

  private void platform(String requestMax) throws IOException {
    String[] figure = requestMax.split(" ");
    Files.writeString(
        root.resolve("ours.json"),
        """
        {"id": "ours", "title": "Our cluster", "extends": "aws-lambda",
         "limits": [{"id": "payload.request.max", "value": %s, "unit": "%s", "source": "wiki"}]}
        """
            .formatted(figure[0], figure[1]));
  }

  private ReportedAnalysis analysis(String... limits) {
    Application application =
        new Application("work", List.of(new Application.Part("work", List.of(project.classes()))));
    return new ReportedAnalysis(
        project.input(),
        application,
        List.of(),
        new PlatformChoice(List.of("ours.json"), List.of(limits), root),
        Load.ASSUMED,
        reports);
  }

  private static Verdict.Kind verdict(ReportedAnalysis analysis) {
    Results results = analysis.run(analysis.kept());
    return results.entryPoints().stream()
        .map(Result::verdicts)
        .map(verdicts -> verdicts.get(0).kind())
        .findFirst()
        .orElseThrow();
  }

  private static CacheCounters counters(ReportedAnalysis analysis) {
    return analysis.kept().counters().orElseThrow();
  }

  @Test
  void readsTheCodeAtFirst() {
    assertThat(verdict(analysis())).isEqualTo(Verdict.Kind.AFTER_CHANGES);

    CacheCounters counters = counters(analysis());
    assertThat(counters.of("classes").made()).isEqualTo(2);
    assertThat(counters.of("sources").made()).isEqualTo(1);
    assertThat(counters.of("slices")).isEqualTo(MADE);
  }

  @Test
  void judgesAgainByAFigureOfThePlatformsFile() throws IOException {
    verdict(analysis());
    platform("20 MB");

    assertThat(verdict(analysis())).isEqualTo(Verdict.Kind.FUNCTION);

    CacheCounters counters = counters(analysis());
    assertThat(counters.of("classes")).isEqualTo(NOTHING_READ);
    assertThat(counters.of("sources")).isEqualTo(NOTHING_READ);
    assertThat(counters.of("slices")).isEqualTo(KEPT);
    assertThat(counters.of("results")).isEqualTo(MADE);
    assertThat(counters).hasToString("results: 1 new; slices: 0 new, 1 kept");
  }

  @Test
  void judgesAgainByALimitOfTheBuild() {
    verdict(analysis());

    assertThat(verdict(analysis("payload.request.max=20 MB"))).isEqualTo(Verdict.Kind.FUNCTION);

    assertThat(counters(analysis("payload.request.max=20 MB")).of("slices")).isEqualTo(KEPT);
  }

  @Test
  void comesToWhatAFirstAnalysisComesTo(@TempDir Path elsewhere) throws IOException {
    verdict(analysis("payload.request.max=20 MB"));
    verdict(analysis());
    ReportedAnalysis first = analysis();
    ReportedAnalysis fresh =
        new ReportedAnalysis(
            first.input(),
            first.application(),
            List.of(),
            first.platforms(),
            Load.ASSUMED,
            elsewhere);

    verdict(fresh);

    for (String report : List.of("analysis.json", "report.html")) {
      assertThat(reports.resolve(report)).hasSameTextualContentAs(elsewhere.resolve(report));
    }
  }

  @Test
  void readsChangedCodeAgain() throws IOException {
    verdict(analysis());
    project.source("app/Upload.java", UPLOAD.formatted("String")).compile();

    assertThat(verdict(analysis())).isEqualTo(Verdict.Kind.FUNCTION);

    assertThat(counters(analysis()).of("slices")).isEqualTo(MADE);
    assertThat(counters(analysis()).of("classes").made()).isEqualTo(2);
  }

  @Test
  void readsNoCodeForALimitThatMakesNoSense() {
    ReportedAnalysis wrong = analysis("patience=2 min");

    assertThatThrownBy(() -> wrong.run(wrong.kept())).isInstanceOf(UserProblem.class);
    assertThat(reports.resolve("cache/slices")).doesNotExist();
  }
}
