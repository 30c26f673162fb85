package dev.amphibian.analyzer.entrypoint.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrpcFinderTest {

  private final Triggers triggers;

  GrpcFinderTest(@TempDir Path folder) {
    triggers =
        Triggers.in(
            folder, "fixtures/entrypoint/GrpcServices.java", "fixtures/entrypoint/OrdersGrpc.java");
  }

  @Test
  void eachOverriddenMethodOfTheServiceIsAnEntryPoint() {
    assertThat(triggers.handlers("Orders")).containsExactly("Orders#placeOrder");
  }

  @Test
  void itHasTheNameByWhichClientsCallIt() {
    assertThat(triggers.of("Orders#placeOrder"))
        .containsExactly("grpc invocation shop.Orders/PlaceOrder");
  }

  @Test
  void generatedClassesAndClientsAreNone() {
    assertThat(triggers.handlers("OrdersImplBase")).isEmpty();
    assertThat(triggers.handlers("Client")).isEmpty();
  }
}
