package dev.amphibian.analyzer.entrypoint.microprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MicroProfile's and Quarkus's own ways in are. */
class MicroProfileTest {

  private final Triggers triggers;

  MicroProfileTest(@TempDir Path folder) {
    triggers = Triggers.in(folder, "fixtures/entrypoint/MicroProfile.java");
  }

  @Nested
  class IncomingChannels {

    @Test
    void areWhatTheSettingsConnectThemTo() {
      assertThat(triggers.of("Consumers#price")).containsExactly("kafka stream market.prices");
    }

    @Test
    void bearTheNameOfTheQueueWhereTheSettingsNameNone() {
      assertThat(triggers.of("Consumers#order")).containsExactly("amqp queue orders");
    }

    @Test
    void areEventsWhereTheApplicationItselfFillsThem() {
      assertThat(triggers.of("Consumers#rounded"))
          .containsExactly("reactive-messaging event rounded");
    }

    @Test
    void keepTheirNameWhereNobodyConnectsThem() {
      assertThat(triggers.of("Consumers#unconfigured"))
          .containsExactly("reactive-messaging queue unconfigured");
    }

    @Test
    void areNotWhatAMethodSendsTo() {
      assertThat(triggers.of("Consumers#generate")).isEmpty();
    }
  }

  @Nested
  class GraphQl {

    @Test
    void callsOperationsByTheirNames() {
      assertThat(triggers.of("Api#getPart")).containsExactly("graphql invocation Query.part");
      assertThat(triggers.of("Api#place")).containsExactly("graphql invocation Mutation.order");
    }

    @Test
    void callsWhatGivesAFieldOfAnObject() {
      assertThat(triggers.of("Api#stock")).containsExactly("graphql invocation Part.stock");
    }

    @Test
    void callsNothingElse() {
      assertThat(triggers.of("Api#helper")).isEmpty();
      assertThat(triggers.handlers("NoApi")).isEmpty();
    }
  }

  @Nested
  class QuarkusSchedules {

    @Test
    void mayBeCronExpressions() {
      assertThat(triggers.of("Jobs#cron")).containsExactly("cron 0 15 10 * * ? Europe/Berlin");
    }

    @Test
    void mayBeIntervalsFromTheSettings() {
      assertThat(triggers.of("Jobs#every")).containsExactly("every 30000 ms");
    }

    @Test
    void areAnEntryPointEach() {
      assertThat(triggers.of("Jobs#twice")).containsExactly("cron 0 0 * * * ?", "every 10000 ms");
    }

    @Test
    void canBeSwitchedOff() {
      assertThat(triggers.of("Jobs#switchedOff")).isEmpty();
    }
  }
}
