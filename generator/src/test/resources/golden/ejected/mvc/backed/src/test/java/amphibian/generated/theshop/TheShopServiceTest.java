package amphibian.generated.theshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service on a free port and asks it over HTTP. */
@EnabledIfEnvironmentVariable(
    named = "SPRING_DATASOURCE_URL",
    matches = ".+",
    disabledReason = "it needs a server that this points to")
class TheShopServiceTest {

  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    service = TheShopService.start("--server.port=0");
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '/shop/parts'",
  })
  void knowsItsRoutes(String verb, String path) throws Exception {
    HttpResponse<String> answer = answer("OPTIONS", path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains(verb);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '/shop/parts'",
  })
  void answersWithoutFailing(String verb, String path) throws Exception {
    assertThat(answer(verb, path).statusCode()).isLessThan(500);
  }

  private static HttpResponse<String> answer(String verb, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "application/json")
            .method(verb, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
