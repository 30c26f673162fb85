package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServiceFinderTest {

  private final Triggers triggers;

  WebServiceFinderTest(@TempDir Path folder) {
    triggers = Triggers.in(folder, "fixtures/entrypoint/WebServices.java");
  }

  @Test
  void theOperationsAreThoseOfTheEndpointInterface() {
    assertThat(triggers.handlers("BankService")).containsExactly("BankService#balance");
    assertThat(triggers.of("BankService#balance")).containsExactly("soap invocation GetBalance");
  }

  @Test
  void withoutOneTheyAreThePublicMethodsOfAnnotatedClasses() {
    assertThat(triggers.handlers("Plain")).containsExactly("Plain#operation");
  }

  @Test
  void javaEeIsKnownToo() {
    assertThat(triggers.handlers("Old")).containsExactly("Old#operation");
  }

  @Test
  void otherClassesAreNoServices() {
    assertThat(triggers.handlers("Unannotated")).isEmpty();
  }
}
