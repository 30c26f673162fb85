package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring Security asks, and what lies around methods that take messages. */
class ServicesTest {

  private final Ways ways;

  ServicesTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Users");
  }

  @Test
  void usersArePossiblyLoadedForARequest() {
    assertThat(ways.possibly("Orders#all")).containsExactly("Accounts#loadUserByUsername");
    assertThat(ways.possibly("Listening#ofQueue")).doesNotContain("Accounts#loadUserByUsername");
  }

  @Test
  void messagesAreConvertedByWhatIsForTheirBroker() {
    assertThat(ways.surely("Listening#ofQueue")).contains("OfJms#fromMessage");
    assertThat(ways.surely("Listening#ofTopic")).doesNotContain("OfJms#fromMessage");
  }

  @Test
  void messagesAreReadIntoParameters() {
    assertThat(ways.surely("Listening#ofQueue"))
        .contains("Note#setText")
        .doesNotContain("Note#shown");
  }

  @Test
  void errorHandlersRunPossibly() {
    assertThat(ways.possibly("Listening#ofTopic")).containsExactly("Failures#handleError");
    assertThat(ways.possibly("Orders#all")).doesNotContain("Failures#handleError");
  }
}
