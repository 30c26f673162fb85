package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.runtime.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each call goes where Spring MVC would send it. */
class RouterTest {

  private static final Json JSON = Jackson2Json.bootDefaults();

  private static final class Shop extends Router {
    Shop(BoundEntry... entries) {
      super(entries);
    }
  }

  private static BoundEntry entry(String name, Route route) {
    return new BoundEntry(JSON, route) {
      @Override
      protected HttpAnswer invoke(BoundCall call) {
        return new HttpAnswer(200, Headers.none(), name.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private final Router shop =
      new Shop(
          entry("one", Route.of("GET").at("/parts/{id}")),
          entry("change", Route.of("PUT", "POST").at("/parts/{id}")),
          entry("list", Route.of("GET").at("/parts")),
          entry("latest", Route.of("GET").at("/parts/latest")),
          entry("stock", Route.of("GET").at("/parts/{id}/stock")),
          entry("of", Route.of("GET").at("/{kind}/{id}/stock")),
          entry("head", Route.of("HEAD").at("/{kind}/{id}")),
          entry("any", Route.of().at("/any")),
          entry("get", Route.of("GET").at("/any")));

  private static HttpAnswer ask(Router router, String method, String path) throws Exception {
    return router.handle(
        new HttpCall(
            method,
            path,
            "",
            Headers.none(),
            new byte[0],
            new HttpCall.Origin("https", "shop.example", 443, "")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /parts/7, one",
    "PUT, /parts/7, change",
    "POST, /parts/latest, change",
    "GET, /parts, list",
    "GET, /parts/latest, latest",
    "GET, /parts/7/stock, stock",
    "GET, /cars/7/stock, of",
    "GET, /any, get",
    "DELETE, /any, any"
  })
  void theRouteThatFitsBestAnswers(String method, String path, String name) throws Exception {
    HttpAnswer answer = ask(shop, method, path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(name);
  }

  @Test
  void aMethodForHeadComesBeforeOneForGet() throws Exception {
    BoundEntry failing = entry("get", Route.of("GET").at("/parts/{id}"));
    BoundEntry head =
        new BoundEntry(JSON, Route.of("HEAD").at("/{kind}/{id}")) {
          @Override
          protected HttpAnswer invoke(BoundCall call) {
            return new HttpAnswer(204, Headers.none(), new byte[0]);
          }
        };

    assertThat(ask(new Shop(failing, head), "HEAD", "/parts/7").status()).isEqualTo(204);
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    HttpAnswer answer = ask(shop, "GET", "/parts/7/price");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).contains("\"error\":\"Not Found\"");
    assertThat(ask(shop, "HEAD", "/parts/7/price").body()).isEmpty();
  }

  @Test
  void anotherVerbIsToldTheVerbsOfAllRoutesOfThePath() throws Exception {
    HttpAnswer answer = ask(shop, "DELETE", "/parts/7");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers().first("Allow")).contains("GET, PUT, POST, HEAD");
  }

  @Test
  void optionsNamesTheVerbsOfAllRoutesOfThePath() throws Exception {
    HttpAnswer answer = ask(shop, "OPTIONS", "/parts/7/stock");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("Allow")).contains("GET,HEAD,OPTIONS");
  }

  @Test
  void twoRoutesThatFitAPathAsWellFailAsInSpringMvc() {
    Router router =
        new Shop(
            entry("a", Route.of("GET").at("/{kind}/new")),
            entry("b", Route.of("GET").at("/car/{id}")));

    assertThatIllegalStateException()
        .isThrownBy(() -> ask(router, "GET", "/car/new"))
        .withMessageContaining("Ambiguous");
  }
}
