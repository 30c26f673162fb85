package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsEventsAndBatchTest {

  @TempDir Path folder;

  private Triggers triggers() {
    return Triggers.in(folder, "fixtures/entrypoint/JakartaStarts.java");
  }

  @Nested
  class Starts {

    @Test
    void areWhatListenersOfTheServletContextDoFirst() {
      assertThat(triggers().handlers("Listening")).containsExactly("Listening#contextInitialized");
    }

    @Test
    void areOnlyThoseOfListenersThatAreRegistered() {
      assertThat(triggers().handlers("NotRegistered")).isEmpty();
    }

    @Test
    void mayBeNamedByTheDescriptor() throws IOException {
      Path file = folder.resolve("classes/WEB-INF/web.xml");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "<web-app><listener><listener-class>fixtures.entrypoint.JakartaStarts$NotRegistered"
              + "</listener-class></listener></web-app>");

      assertThat(triggers().of("NotRegistered#contextInitialized"))
          .containsExactly("jakarta start");
    }

    @Test
    void areObservedOnlyAsThoseOfTheApplication() {
      Triggers triggers = triggers();

      assertThat(triggers.of("Observers#scope")).containsExactly("jakarta start");
      assertThat(triggers.of("Observers#start")).containsExactly("jakarta start");
      assertThat(triggers.of("Observers#request")).isEmpty();
    }
  }

  @Nested
  class Events {

    @Test
    void areEntryPointsWhereTheyAreHandledLater() {
      Triggers triggers = triggers();

      assertThat(triggers.of("Observers#later")).containsExactly("cdi event java.lang.String");
      assertThat(triggers.of("OldObservers#later")).containsExactly("cdi event java.lang.Integer");
    }

    @Test
    void mayBeObservedWithoutAnObject() {
      assertThat(triggers().of("Observers#ofNoObject")).containsExactly("cdi event java.lang.Long");
    }

    @Test
    void areCallsWhereTheyAreHandledAtOnce() {
      assertThat(triggers().of("Observers#atOnce")).isEmpty();
    }
  }

  @Nested
  class BatchSteps {

    @Test
    void areCalledByTheNameThatAJobUses() {
      Triggers triggers = triggers();

      assertThat(triggers.of("Cleanup#process")).containsExactly("batch invocation cleanup");
      assertThat(triggers.of("Reading#readItem")).containsExactly("batch invocation lines");
      assertThat(triggers.of("Processing#processItem"))
          .containsExactly("batch invocation fixtures.entrypoint.JakartaStarts$Processing");
    }

    @Test
    void areOneMethodEach() {
      assertThat(triggers().handlers("Cleanup")).containsExactly("Cleanup#process");
    }
  }
}
