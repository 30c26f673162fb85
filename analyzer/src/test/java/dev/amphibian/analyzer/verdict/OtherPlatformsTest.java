package dev.amphibian.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same code is judged by each platform's own limits and ways. */
class OtherPlatformsTest {

  private static final List<Platform> PLATFORMS =
      PlatformCatalogue.IDS.stream()
          .flatMap(
              id ->
                  Stream.concat(
                      Stream.of(id),
                      PlatformCatalogue.options(id).stream().map(option -> id + ":" + option)))
          .map(PlatformCatalogue::named)
          .toList();

  private static Analysis analysis;

  @BeforeAll
  static void analyze(@TempDir Path root) throws IOException {
    Project project =
        new Project(root)
            .resource("application.properties", "spring.servlet.multipart.max-file-size=20MB")
            .source(
                "okhttp3/Call.java", "package okhttp3; public interface Call { Object execute(); }")
            .source(
                "org/apache/hc/client5/http/classic/HttpClient.java",
                "package org.apache.hc.client5.http.classic;"
                    + " public interface HttpClient { Object execute(); }")
            .source(
                "app/Work.java",
                """
                package app;

                import java.io.FileWriter;
                import org.springframework.scheduling.annotation.Scheduled;
                import org.springframework.web.bind.annotation.*;
                import org.springframework.web.multipart.MultipartFile;

                @RestController
                class Work {
                  @GetMapping("/sleep")
                  void sleep() throws Exception {
                    Thread.sleep(5_000);
                  }

                  @PostMapping("/upload")
                  void upload(MultipartFile file) {}

                  @PostMapping("/print")
                  void print() throws Exception {
                    Runtime.getRuntime().exec(new String[] {"lpr"});
                  }

                  @PostMapping("/write")
                  void write() throws Exception {
                    new FileWriter("orders.txt").close();
                  }

                  @PostMapping("/later")
                  void later() {
                    new Thread(this::hashCode).start();
                  }

                  @GetMapping("/ten")
                  Object waitsTenSecondsAtMost(okhttp3.Call call) {
                    return call.execute();
                  }

                  @GetMapping("/minutes")
                  Object waitsThreeMinutesAtMost(
                      org.apache.hc.client5.http.classic.HttpClient client) {
                    return client.execute();
                  }

                  @Scheduled(cron = "0 0 3 * * *")
                  void night() throws Exception {
                    Thread.sleep(5_000);
                  }
                }
                """)
            .compile();
    analysis = Analyzer.analyze(project.input(), PLATFORMS);
  }

  private static Judged judged(String method) {
    return analysis.entryPoints().stream()
        .filter(judged -> judged.entryPoint().label().equals("Work#" + method))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(String platform, String method) {
    return judged(method).findings().stream()
        .filter(finding -> finding.platform().equals(platform))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws-lambda                  | sleep  | the time limit is 30 s",
        "aws-lambda:rest-api         | sleep  | the time limit is 29 s",
        "aws-lambda:url              | sleep  | the time limit is 900 s",
        "azure-functions             | sleep  | the time limit is 230 s",
        "azure-functions:consumption | sleep  | the time limit is 230 s",
        "google-functions            | sleep  | the time limit is 3600 s",
        "openfaas                    | sleep  | the time limit is 60 s",
        "aws-lambda                  | night  | the time limit is 900 s",
        "azure-functions             | night  | no time limit is known",
        "azure-functions:consumption | night  | the time limit is 600 s",
        "google-functions            | night  | the time limit is 540 s",
        "aws-lambda                  | upload | an event of 6 MiB carries about 4.5 MiB of file",
        "aws-lambda:alb              | upload | an event of 1 MiB carries about 768 KiB of file",
        "google-functions:gen1       | upload | a request carries 10 MiB",
        "aws-lambda                  | write  | only the temporary folder takes files",
        "azure-functions             | write  | other instances don't see it",
        "aws-lambda                  | later  | frozen when its answer is out",
        "knative                     | later  | taken away when its answers are out",
        "aws-lambda                  | print  | a zipped function doesn't carry",
        "cloud-run                   | print  | the image must carry",
        "aws-lambda:image            | print  | the image must carry"
      })
  void decideWhatIsSaid(String platform, String method, String message) {
    assertThat(findings(platform, method))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains(message));
  }

  @Test
  void areComparedWithTheTimeOutsThatLibrariesHave() {
    assertThat(findings("aws-lambda", "waitsTenSecondsAtMost")).isEmpty();
    assertThat(findings("google-functions", "waitsThreeMinutesAtMost")).isEmpty();
    assertThat(findings("aws-lambda", "waitsThreeMinutesAtMost"))
        .extracting(Finding::message)
        .containsExactly(
            "HttpClient.execute waits for another service for up to 180 s, since no time-out is"
                + " set on its client; the time limit is 30 s");
  }

  @Test
  void takeUploadsThatOthersDoNot() {
    assertThat(findings("cloud-run", "upload")).isEmpty();
    assertThat(findings("azure-functions", "upload")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aws-lambda,       CONTAINER",
    "azure-functions,  CONTAINER",
    "aws-lambda:image, FUNCTION",
    "cloud-run,        FUNCTION"
  })
  void decideAboutTheVerdict(String platform, Verdict.Kind expected) {
    assertThat(judged("print").verdicts())
        .filteredOn(verdict -> verdict.platform().equals(platform))
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.kind()).isEqualTo(expected));
  }
}
