package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which resource methods JAX-RS providers lie. */
class JaxRsProvidersTest {

  private final Ways ways;

  JaxRsProvidersTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Providers");
  }

  @Test
  void filtersLieOnAllMethodsIfTheyAreRegistered() {
    assertThat(ways.surely("Orders#all"))
        .contains("Everywhere#filter", "Registered#filter")
        .doesNotContain("NotRegistered#filter");
  }

  @Test
  void aNameBindingLimitsThem() {
    assertThat(ways.surely("Orders#add")).contains("Logging#filter");
    assertThat(ways.surely("Orders#all")).doesNotContain("Logging#filter");
  }

  @Test
  void anExceptionMapperRunsPossibly() {
    assertThat(ways.possibly("Orders#all")).contains("Failures#toResponse");
  }

  @Test
  void readersReadBodiesOfTheirType() {
    assertThat(ways.surely("Orders#add")).contains("OrderReader#readFrom");
    assertThat(ways.around("Orders#all")).noneMatch(e -> e.to().owner().endsWith("OrderReader"));
  }

  @Test
  void interceptorsOfWritersRunWhereSomethingIsWritten() {
    assertThat(ways.surely("Orders#all")).contains("Zipping#aroundWriteTo");
    assertThat(ways.surely("Orders#add")).doesNotContain("Zipping#aroundWriteTo");
  }
}
