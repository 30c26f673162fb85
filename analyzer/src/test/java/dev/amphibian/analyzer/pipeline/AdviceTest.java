package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which advice runs around which handlers. */
class AdviceTest {

  private final Ways ways;

  AdviceTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Advised");
  }

  @Test
  void exceptionHandlersRunPossibly() {
    assertThat(ways.possibly("Orders#add"))
        .contains("ForAll#wrong", "ForAll#handleExceptionInternal", "Orders#failed");
    assertThat(ways.possibly("Pages#start")).contains("ForAll#wrong");
  }

  @Test
  void whatAnExceptionHandlerAnswersIsWrittenOut() {
    assertThat(ways.possibly("Orders#add")).contains("Problem#getTitle");
  }

  @Test
  void aControllersOwnHandlersAreForItAlone() {
    assertThat(ways.around("Pages#start")).noneMatch(edge -> edge.to().owner().endsWith("$Orders"));
  }

  @Test
  void modelAttributesAreMadeBeforeEachHandlerOfTheirController() {
    assertThat(ways.surely("Orders#plain")).contains("Orders#ofEach");
    assertThat(ways.surely("Orders#plain")).doesNotContain("Orders#mapped");
  }

  @Test
  void bindersAreMadeForParameters() {
    assertThat(ways.surely("Orders#add")).contains("Orders#binder");
    assertThat(ways.surely("Orders#plain")).doesNotContain("Orders#binder");
  }

  @Test
  void adviceMayBeForSomeControllers() {
    assertThat(ways.surely("Orders#plain"))
        .contains("ForAudited#auditing")
        .doesNotContain("ForPages#menu", "ForAnotherPackage#nothing");
    assertThat(ways.surely("Pages#start"))
        .contains("ForPages#menu")
        .doesNotContain("ForAudited#auditing", "ForAnotherPackage#nothing");
  }

  @Test
  void adviceOnBodiesRunsWhereThereIsOne() {
    assertThat(ways.surely("Orders#add"))
        .contains("Bodies#beforeBodyRead", "Bodies#beforeBodyWrite", "Bodies#supports");
    assertThat(ways.around("Orders#plain"))
        .noneMatch(edge -> edge.to().owner().endsWith("$Bodies"));
    assertThat(ways.around("Pages#start")).noneMatch(edge -> edge.to().owner().endsWith("$Bodies"));
  }

  @Test
  void resolversOfExceptionsRunPossibly() {
    assertThat(ways.possibly("Pages#start")).contains("Resolver#resolveException");
  }
}
