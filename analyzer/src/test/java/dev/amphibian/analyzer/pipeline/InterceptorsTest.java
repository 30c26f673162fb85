package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which requests interceptors of Spring MVC and filters of routes lie. */
class InterceptorsTest {

  private final Ways ways;

  InterceptorsTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Interceptors");
  }

  @Test
  void withoutPatternsAnInterceptorLiesEverywhereWithWhatItInherits() {
    assertThat(ways.surely("Orders#order")).contains("Base#preHandle");
    assertThat(ways.surely("Orders#stock")).contains("Base#preHandle");
  }

  @Test
  void patternsIncludeAndExclude() {
    assertThat(ways.possibly("Orders#order")).contains("OnOrders#afterCompletion");
    assertThat(ways.surely("Orders#open")).doesNotContain("OnOrders#afterCompletion");
    assertThat(ways.possibly("Orders#open")).doesNotContain("OnOrders#afterCompletion");
    assertThat(ways.possibly("Orders#stock")).doesNotContain("OnOrders#afterCompletion");
  }

  @Test
  void patternsMayBeAddedToAVariable() {
    assertThat(ways.surely("Orders#stock")).contains("ByVariable#preHandle");
    assertThat(ways.surely("Orders#order")).doesNotContain("ByVariable#preHandle");
  }

  @Test
  void anInterceptorMayComeFromAnotherMethodAndPatternsFromOutside() {
    assertThat(ways.possibly("Orders#stock")).contains("OfFactory#preHandle");
  }

  @Test
  void anInterceptorThatNobodyRegistersLiesNowhere() {
    assertThat(ways.around("Orders#stock"))
        .noneMatch(edge -> edge.to().owner().endsWith("NeverRegistered"));
  }

  @Test
  void interceptorsLieOnRoutesAsWell() {
    assertThat(ways.surely("Handlers#routed")).contains("Base#preHandle");
  }

  @Test
  void aFilterOfRoutesLiesOnThoseOfItsMethod() {
    assertThat(ways.surely("Handlers#routed"))
        .contains("Timing#filter", "Routes#routes’s lambda")
        .doesNotContain("Routes#traced");
    assertThat(ways.surely("Handlers#other"))
        .contains("Routes#traced")
        .doesNotContain("Timing#filter");
  }
}
