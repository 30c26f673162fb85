package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin's notation for routers as Spring would read it. */
class RouterDslFinderTest {

  private static final String FIXTURE = "fixtures/entrypoint/KotlinRouters.java";

  private final Codebase codebase;
  private final Triggers triggers;

  RouterDslFinderTest(@TempDir Path folder, @TempDir Path other) {
    codebase = TestCodebase.of(folder, FIXTURE).read();
    triggers = Triggers.in(other, FIXTURE);
  }

  @Test
  void nestedPathsComeBeforeThoseOfRoutes() {
    assertThat(triggers.of("Parts#all")).containsExactly("GET /parts");
  }

  @Test
  void otherPredicatesAddNothingToThePathAndAReferenceOfKotlinsNamesItsMethod() {
    assertThat(triggers.of("Parts#one")).containsExactly("GET /parts/{id}");
  }

  @Test
  void aRouteWithoutVerbTakesAnyAndALambdaBelongsToTheMethodAround() {
    assertThat(triggers.of("Routes#routes")).containsExactly("ANY /any");
  }

  @Test
  void suspendingHandlersAreFoundToo() {
    assertThat(triggers.of("Parts#save")).containsExactly("POST /co/parts");
  }

  @Test
  void aBlockThatStandsElsewhereLeavesAnEntryPointWithoutPath() {
    assertThat(triggers.of("Unreadable#unreadable")).containsExactly("ANY");
    assertThat(new RouterDslFinder().notRead(codebase))
        .extracting(NotRead::problem)
        .containsExactly("Some paths of this router can't be read; its entry points lack them");
  }
}
