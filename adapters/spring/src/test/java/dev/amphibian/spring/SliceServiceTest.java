package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.Seen;
import dev.amphibian.spring.garage.Background;
import dev.amphibian.spring.garage.GarageApplication;
import dev.amphibian.spring.garage.JobController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** A slice on the application's own server. */
class SliceServiceTest {

  private static int runs;
  private static ConfigurableApplicationContext service;
  private static int port;

  @BeforeAll
  static void start() {
    int before = Background.RUNS.get();
    service = SliceService.run(GarageSlice.jobsOnly(), "--server.port=0");
    port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    runs = Background.RUNS.get() - before;
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void answersTheSlice() throws Exception {
    Seen answer = Seen.of(RawHttp.send(Row.get("/jobs/1").call(port)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\":1");
  }

  @Test
  void answersNothingElse() throws Exception {
    for (String path : new String[] {"/hidden", "/jobs", "/echo/cookies", "/livez"}) {
      assertThat(RawHttp.send(Row.get(path).call(port)).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void runsRunnersAndNoSchedules() {
    assertThat(runs).isEqualTo(2);
    assertThat(
            service.containsBean(
                TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME))
        .isFalse();
  }

  @Test
  void refusesASliceWhoseMethodIsNotMapped() {
    Slice wrong = Slice.of(GarageApplication.class).serving(JobController.class, "two", int.class);
    assertThatThrownBy(() -> SliceService.run(wrong, "--server.port=0"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dev.amphibian.spring.garage.JobController.two(int)")
        .hasMessageContaining("generate again");
  }
}
