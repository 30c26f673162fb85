package dev.amphibian.analyzer.entrypoint.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners as Spring's own bean post-processors would register them. */
class ListenerFinderTest {

  private final FixturePoints points;

  ListenerFinderTest(@TempDir Path folder) {
    points = new FixturePoints(folder, "Listeners");
  }

  @Test
  void kafkaNamesTopicsInSeveralWays() {
    assertThat(points.of("Kafka"))
        .containsExactlyInAnyOrder(
            "topics: kafka topic orders-v2, returns, ${topics.missing}",
            "pattern: kafka topic audit-.*",
            "partitions: kafka topic parts",
            "batch: kafka topic batch",
            "split: kafka topic a, b",
            "expression: kafka topic #{@names.topic()}",
            "repeated: kafka topic first",
            "repeated~2: kafka topic second",
            "composed: kafka topic composed");
  }

  @Test
  void rabbitNamesQueuesInSeveralWays() {
    assertThat(points.of("Rabbit"))
        .containsExactlyInAnyOrder(
            "queues: rabbit queue q1, q2",
            "declaring: rabbit queue declared",
            "binding: rabbit queue bound",
            "anonymous: rabbit queue");
  }

  @Test
  void aClassThatListensHasAHandlerForEachPayload() {
    assertThat(points.of("ByPayload"))
        .containsExactlyInAnyOrder("text: kafka topic mixed", "other: kafka topic mixed");
    assertThat(points.of("Commands")).containsExactly("handle: rabbit queue commands");
  }

  @Test
  void otherProductsListenAlike() {
    assertThat(points.of("Others"))
        .containsExactlyInAnyOrder(
            "jms: jms queue invoices",
            "sqs: sqs queue parcels",
            "serviceBusQueue: service-bus queue letters",
            "serviceBusTopic: service-bus topic news");
  }

  @Test
  void aSettingMakesTopicsOfJmsDestinations(@TempDir Path folder) {
    assertThat(new FixturePoints(folder, "ListenersToTopics").all())
        .containsExactly("ListenersToTopics#prices: jms topic prices");
  }

  @Nested
  class Inheritance {

    @Test
    void anInterfaceDeclaresForItsImplementationButNotWithJms() {
      assertThat(points.of("Implementation")).containsExactly("on: kafka topic declared");
    }

    @Test
    void aSuperclassListensForTheBeanBelow() {
      assertThat(points.of("Below")).containsExactly("inherited: rabbit queue inherited");
      assertThat(points.of("Base")).isEmpty();
    }
  }

  @Nested
  class Interfaces {

    private final FixturePoints implementing;

    Interfaces(@TempDir Path folder) {
      implementing = new FixturePoints(folder, "ListenerInterfaces");
    }

    @Test
    void areListenersWithoutAnnotation() {
      assertThat(implementing.of("Invoices")).contains("onMessage(Message): jms queue");
      assertThat(implementing.of("Letters")).containsExactly("onMessage: rabbit queue");
      assertThat(implementing.of("Inherits")).containsExactly("onMessage: jms queue");
    }

    @Test
    void aMethodReferenceNamesTheListener() {
      assertThat(implementing.of("HandsOver")).containsExactly("handed: rabbit queue");
    }

    @Test
    void anAdapterCallsAMethodByItsName() {
      assertThat(implementing.of("Receiver"))
          .containsExactlyInAnyOrder("receive: rabbit queue", "handleMessage: rabbit queue");
    }

    @Test
    void aBeanMethodStandsForItsLambdaButNotForAClassOfItsOwn() {
      assertThat(implementing.of("Containers")).containsExactly("lambda: rabbit queue");
    }
  }
}
