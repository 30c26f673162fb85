package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.local.FailedToStart.Reason;
import dev.amphibian.local.handler.RestService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePlatformTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder = Path.of("");

  private final ServicePlatform platform = new ServicePlatform();

  @Test
  void startsAServiceInAnEnvironmentOfItsOwn() throws Exception {
    ServicePackage service =
        service("{port}").withEnvironment(Map.of("GREETING", "hello from {port}"));
    Start<RunningService> start = platform.start(service);
    assertThat(start).isInstanceOf(Started.class);

    try (RunningService running = ((Started<RunningService>) start).running()) {
      HttpRequest get = HttpRequest.newBuilder(running.address()).build();
      String body = HttpClient.newHttpClient().send(get, BodyHandlers.ofString()).body();

      assertThat(body).isEqualTo("hello from " + running.address().getPort() + " null UTF-8 UTC");
      assertThat(running.measured().ready()).isPositive();
    }
  }

  @Test
  void aServiceThatEndsIsReportedWithItsLog() {
    FailedToStart<?> failed = failed(service("fail"));

    assertThat(failed.reason()).isEqualTo(Reason.DIED);
    assertThat(failed.problem()).contains("Service shop ended with exit code 4");
    assertThat(failed.log()).contains("no licence");
  }

  @Test
  void aServiceThatListensElsewhereIsGivenUp() {
    FailedToStart<?> failed = failed(service("0").withStartLimit(Duration.ofSeconds(1)));

    assertThat(failed.reason()).isEqualTo(Reason.TOO_SLOW);
    assertThat(failed.problem()).contains("did not accept HTTP within 1000 ms");
  }

  @Test
  void aMissingCommandIsNamed() {
    FailedToStart<?> failed =
        failed(ServicePackage.of("shop", List.of("no-such-command", "{port}"), folder));

    assertThat(failed.reason()).isEqualTo(Reason.NOT_LAUNCHED);
    assertThat(failed.problem()).contains("no-such-command");
  }

  private FailedToStart<?> failed(ServicePackage service) {
    Start<RunningService> start = platform.start(service);
    assertThat(start).isInstanceOf(FailedToStart.class);
    return (FailedToStart<?>) start;
  }

  private ServicePackage service(String argument) {
    String classes = Packages.testClasses().toString();
    List<String> command = List.of(JAVA, "-cp", classes, RestService.class.getName(), argument);
    return ServicePackage.of("shop", command, folder);
  }
}
