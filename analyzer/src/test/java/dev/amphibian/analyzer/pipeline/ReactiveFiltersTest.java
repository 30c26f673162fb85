package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the requests of a reactive application. */
class ReactiveFiltersTest {

  private final Ways ways;

  ReactiveFiltersTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Reactive");
  }

  @Test
  void filtersLieOnAllRequests() {
    assertThat(ways.surely("Orders#all")).containsExactly("Tracing#filter");
  }

  @Test
  void exceptionHandlersRunPossibly() {
    assertThat(ways.possibly("Orders#all")).containsExactly("Failures#handle");
  }
}
