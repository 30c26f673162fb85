package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which listeners the outside world enters by, and which belong to the publisher's slice. */
class EventListenerFinderTest {

  private static final String EVENTS = "fixtures.entrypoint.Events$";
  private static final String CONTEXT = "org.springframework.context.event.";

  private final FixturePoints points;

  EventListenerFinderTest(@TempDir Path folder) {
    points = new FixturePoints(folder, "Events");
  }

  @Test
  void thoseThatRunBesideThePublisherAndThoseOfAFrameworksEvents() {
    assertThat(points.of("Listeners"))
        .containsExactlyInAnyOrder(
            "beside: spring event " + EVENTS + "Ordered",
            "besideAfterCommit: spring event " + EVENTS + "Ordered",
            "several: spring event " + EVENTS + "Ordered, " + EVENTS + "Paid",
            "payload: spring event " + EVENTS + "Paid",
            "ready: spring start",
            "closed: spring event " + CONTEXT + "ContextClosedEvent");
  }

  @Test
  void asyncOnTheClassHoldsForItsMethods() {
    assertThat(points.of("AllBeside"))
        .containsExactly("ofAsynchronousClass: spring event " + EVENTS + "Paid");
  }

  @Test
  void theInterfaceIsAsGoodAsTheAnnotation() {
    assertThat(points.of("WarmUp")).containsExactly("onApplicationEvent: spring start");
    assertThat(points.of("Mails")).hasSize(1);
    assertThat(points.of("Within")).isEmpty();
    assertThat(points.of("Beans")).containsExactly("lambda: spring start");
  }
}
