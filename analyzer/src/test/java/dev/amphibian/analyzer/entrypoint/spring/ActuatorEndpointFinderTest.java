package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations as {@code /actuator} links them. */
class ActuatorEndpointFinderTest {

  @TempDir Path folder;

  @Test
  void onlyExposedEndpointsCountAndSelectorsAreInThePath() {
    assertThat(
            new ActuatorEndpointFinder()
                .find(TestCodebase.of(folder, "fixtures/entrypoint/ActuatorEndpoints.java").read())
                .map(found -> found.method().id().name() + ": " + found.trigger().describe()))
        .containsExactlyInAnyOrder(
            "all: GET /manage/features",
            "one: GET /manage/features/{name}",
            "set: POST /manage/features/{name}",
            "remove: DELETE /manage/features/{*names}");
  }
}
