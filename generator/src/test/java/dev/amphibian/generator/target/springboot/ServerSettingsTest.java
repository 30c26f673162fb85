package dev.amphibian.generator.target.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.generator.SmallApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration says of servers. */
class ServerSettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"20s, 20", "1m, 60", "1500ms, 2", "PT45S, 45", "PT2M, 120", "soon, 30"})
  void timesToEndAreReadAsSpringWritesThem(String setting, long seconds) {
    assertThat(with("spring.lifecycle.timeout-per-shutdown-phase=" + setting).shutdownSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({"9966, 9966", "${PORT:9000}, 9000", "${PORT}, 8080", "0, 8080", "-1, 8080"})
  void aPortThatIsNoneIsTheUsualOne(String setting, int port) {
    assertThat(with("server.port=" + setting).port()).isEqualTo(port);
  }

  @Test
  void withoutSettingsThereAreThirtySecondsToEnd() {
    assertThat(with("").shutdownSeconds()).isEqualTo(30);
  }

  private ServerSettings with(String line) {
    return new ServerSettings(new SmallApplication(folder).set(line).read().settings());
  }
}
