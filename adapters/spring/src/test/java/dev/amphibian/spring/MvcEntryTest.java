package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.conformance.Row;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.Json;
import dev.amphibian.spring.garage.Background;
import dev.amphibian.spring.garage.GarageApplication;
import dev.amphibian.spring.garage.JobController;
import dev.amphibian.spring.garage.Visitors;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the comparison with Tomcat can't show. */
class MvcEntryTest {

  private static int runs;
  private static MvcEntry entry;

  @BeforeAll
  static void start() {
    int before = Background.RUNS.get();
    entry =
        MvcEntry.start(
            Slice.of("dev.amphibian.spring.garage.GarageApplication")
                .serving("dev.amphibian.spring.garage.JobController", "one", "long")
                .serving(
                    "dev.amphibian.spring.garage.AnswerController",
                    "brokenOff",
                    "jakarta.servlet.http.HttpServletResponse")
                .serving(
                    "dev.amphibian.spring.garage.AnswerController",
                    "visits",
                    "jakarta.servlet.http.HttpSession")
                .serving(
                    "dev.amphibian.spring.garage.AnswerController",
                    "end",
                    "jakarta.servlet.http.HttpServletRequest")
                .serving("dev.amphibian.spring.garage.EchoController", "name", "java.lang.String"));
    runs = Background.RUNS.get() - before;
  }

  @AfterAll
  static void stop() {
    entry.close();
  }

  private static HttpAnswer answer(Row row) throws Exception {
    return entry.handle(row.call(80));
  }

  @Test
  void answersTheSliceOnly() throws Exception {
    assertThat(answer(Row.get("/jobs/1")).status()).isEqualTo(200);
    assertThat(answer(Row.get("/jobs")).status()).isEqualTo(404);
    assertThat(answer(Row.get("/hidden")).status()).isEqualTo(404);
  }

  @Test
  void tellsTheLengthOfTheBody() throws Exception {
    HttpAnswer full = answer(Row.get("/echo/name/abc"));
    HttpAnswer head = answer(Row.request("HEAD", "/echo/name/abc"));
    assertThat(full.headers().first("content-length")).contains("3");
    assertThat(head.headers().first("content-length")).contains("3");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void keepsSessionsFromCallToCall() throws Exception {
    HttpAnswer first = answer(Row.get("/answer/session/visits"));
    String cookie = first.headers().first("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    Row again = Row.get("/answer/session/visits", "Cookie", cookie);

    assertThat(text(answer(again))).isEqualTo("2");
    assertThat(answer(again).headers().first("Set-Cookie")).isEmpty();
    assertThat(text(answer(Row.get("/answer/session/visits")))).isEqualTo("1");

    answer(Row.get("/answer/session/end", "Cookie", cookie));
    assertThat(text(answer(again))).isEqualTo("1");
  }

  @Test
  void tellsListenersOfSessions() throws Exception {
    int before = Visitors.NOW.get();
    HttpAnswer first = answer(Row.get("/answer/session/visits"));
    assertThat(Visitors.NOW).hasValue(before + 1);

    String cookie = first.headers().first("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    answer(Row.get("/answer/session/end", "Cookie", cookie));
    assertThat(Visitors.NOW).hasValue(before);
  }

  private static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void throwsWhatComesTooLateForAnErrorPage() {
    assertThatThrownBy(() -> answer(Row.get("/answer/broken-off")))
        .hasMessageContaining("/answer/broken-off")
        .hasRootCauseMessage("the lift is stuck");
  }

  @Test
  void answersManyCallsAtOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int number = 0; number < 200; number++) {
        Row row = Row.get("/echo/name/n" + number);
        calls.add(() -> new String(answer(row).body(), StandardCharsets.UTF_8));
      }
      List<String> names = new ArrayList<>();
      for (Future<String> each : callers.invokeAll(calls)) {
        names.add(each.get());
      }
      assertThat(names).hasSize(200).doesNotHaveDuplicates().allMatch(it -> it.startsWith("n"));
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void runsTheRunners() {
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void writesJsonAsTheApplication() throws Exception {
    Json json = entry.json();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    json.write(Map.of("ä", 1), written);
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("{\"ä\":1}");
  }

  @Test
  void refusesASliceWhoseMethodIsNotMapped() {
    Slice wrong = Slice.of(GarageApplication.class).serving(JobController.class, "one", int.class);
    assertThatThrownBy(() -> MvcEntry.start(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dev.amphibian.spring.garage.JobController.one(int)");
  }

  @Test
  void refusesAnApplicationThatIsNotThere() {
    assertThatThrownBy(() -> Slice.of("com.acme.Gone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("com.acme.Gone")
        .hasMessageContaining("generate");
  }
}
