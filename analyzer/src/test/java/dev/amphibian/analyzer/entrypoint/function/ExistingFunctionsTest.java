package dev.amphibian.analyzer.entrypoint.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions as their platforms call them. */
class ExistingFunctionsTest {

  private final Triggers triggers;

  ExistingFunctionsTest(@TempDir Path folder) {
    triggers = Triggers.in(folder, "fixtures/entrypoint/ExistingFunctions.java");
  }

  @Nested
  class OnAwsLambda {

    @Test
    void areTriggeredByWhatTheirEventTells() {
      assertThat(triggers.of("Queue#handleRequest")).containsExactly("sqs queue");
      assertThat(triggers.kinds("Gateway#handleRequest")).containsExactly("http");
      assertThat(triggers.of("Upload#handleRequest")).containsExactly("object in s3");
      assertThat(triggers.of("Nightly#handleRequest")).containsExactly("on a schedule");
    }

    @Test
    void areTriggeredByTheEventThatTheySetForABaseClass() {
      assertThat(triggers.of("OnBase#handleRequest")).containsExactly("sqs queue");
    }

    @Test
    void needNoInterfaceIfTheyTakeTheContextAndNobodyElseCallsThem() {
      assertThat(triggers.handlers("WithoutInterface"))
          .containsExactly("WithoutInterface#onMessage");
      assertThat(triggers.of("WithoutInterface#onMessage")).containsExactly("sqs queue");
    }

    @Test
    void areInvokedByNameOtherwise() {
      assertThat(triggers.of("OwnEvent#handleRequest")).containsExactly("lambda invocation");
      assertThat(triggers.of("Stream#handleRequest")).containsExactly("lambda invocation");
    }
  }

  @Nested
  class OnAzure {

    @Test
    void haveRoutesBelowApi() {
      assertThat(triggers.of("Azure#part")).containsExactly("GET|POST /api/parts/{number}");
      assertThat(triggers.of("Azure#plain")).containsExactly("ANY /api/plain");
    }

    @Test
    void sayByAnnotationWhatElseTriggersThem() {
      assertThat(triggers.of("Azure#cleanup")).containsExactly("cron 0 */5 * * * *");
      assertThat(triggers.of("Azure#prices")).containsExactly("service-bus topic prices");
      assertThat(triggers.of("Azure#drawing")).containsExactly("object in blob drawings/{name}");
    }

    @Test
    void areInvokedByNameOtherwise() {
      assertThat(triggers.of("Azure#other")).containsExactly("azure-functions invocation other");
    }
  }

  @Nested
  class OnGoogle {

    @Test
    void areToldByTheirInterface() {
      assertThat(triggers.kinds("GoogleHttp#service")).containsExactly("http");
      assertThat(triggers.of("GoogleEvent#accept")).containsExactly("cloudevents event");
      assertThat(triggers.of("GoogleBackground#accept"))
          .containsExactly("google-functions event fixtures.entrypoint.ExistingFunctions$Payload");
    }
  }

  @Nested
  class OfFunqy {

    @Test
    void areInvokedByTheirName() {
      assertThat(triggers.of("Knative#greet")).containsExactly("funqy invocation greet");
      assertThat(triggers.of("Knative#named")).containsExactly("funqy invocation renamed");
    }
  }
}
