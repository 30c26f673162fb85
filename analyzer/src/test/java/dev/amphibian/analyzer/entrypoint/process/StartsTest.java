package dev.amphibian.analyzer.entrypoint.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs at the start of a process: {@code main}, and Spring Boot's runners. */
class StartsTest {

  private final FixturePoints points;

  StartsTest(@TempDir Path folder) {
    points = new FixturePoints(folder, "Starts");
  }

  @Test
  void mainIsPublicStaticAndTakesTheArguments() {
    assertThat(points.of("Starts")).containsExactly("main: process start");
    assertThat(points.of("OfInterface")).containsExactly("main: process start");
    assertThat(points.of("NotMain")).isEmpty();
  }

  @Test
  void runnersAreClasses() {
    assertThat(points.of("Loads")).containsExactly("run: spring start");
    assertThat(points.of("Imports")).containsExactly("run: spring start");
  }

  @Test
  void orBeanMethodsThatMakeALambda() {
    assertThat(points.of("Runners")).containsExactly("lambda: spring start");
  }

  @Test
  void workThatTheyPutOnTheClockThemselvesIsPartOfTheirSlice(@TempDir Path other) {
    assertThat(
            TestCodebase.of(other, "fixtures/entrypoint/StartedWork.java").analyze().entryPoints())
        .singleElement()
        .satisfies(
            judged ->
                assertThat(judged.slice().methods().list())
                    .extracting(method -> method.simpleOwner() + "#" + method.name())
                    .contains("StartedWork$Starter#tick", "StartedWork$Tock#run"));
  }
}
