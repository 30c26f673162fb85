package dev.amphibian.local.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.amphibian.local.parity.Comparison.Alike;
import dev.amphibian.local.parity.Comparison.Difference;
import dev.amphibian.local.parity.Comparison.Different;
import dev.amphibian.local.parity.Comparison.Unanswered;
import dev.amphibian.runtime.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParityTest {

  private static final Request GET =
      new Request("a get", "GET", "/x?q=1", Headers.none(), new byte[0]);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Stub left = new Stub();
  private final Stub right = new Stub();

  /** A server that gives one answer to everything. */
  private static final class Stub {
    private final HttpServer server = server();
    private int status = 200;
    private Map<String, List<String>> headers = Map.of();
    private String body = "";
    private String asked = "";

    private static HttpServer server() {
      try {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        return HttpServer.create(new InetSocketAddress(here, 0), 0);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    void open() {
      server.createContext(
          "/",
          exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            asked =
                "%s %s %s"
                    .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        new String(sent, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().putAll(headers);
            byte[] bytes = body.replace("{me}", address() + "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
  }

  @BeforeEach
  void open() {
    left.open();
    right.open();
  }

  @AfterEach
  void close() {
    left.server.stop(0);
    right.server.stop(0);
  }

  @Test
  void equalAnswersAreAlike() throws InterruptedException {
    assertThat(compare(GET)).isInstanceOf(Alike.class);
    assertThat(left.asked).isEqualTo("GET /x?q=1 ").isEqualTo(right.asked);
  }

  @Test
  void bothSidesGetTheWholeRequest() throws InterruptedException {
    byte[] body = "{\"count\":2}".getBytes(StandardCharsets.UTF_8);
    compare(new Request("an order", "PATCH", "/orders", Headers.none(), body));

    assertThat(left.asked).isEqualTo("PATCH /orders {\"count\":2}").isEqualTo(right.asked);
  }

  @Test
  void theStatusMatters() throws InterruptedException {
    right.status = 404;

    assertThat(differences()).containsExactly(new Difference("right", "status", "200", "404"));
  }

  @Test
  void theBodyMattersToTheLastByte() throws InterruptedException {
    left.body = "x".repeat(200) + "ä1" + "y".repeat(200);
    right.body = "x".repeat(200) + "ä2" + "y".repeat(200);

    assertThat(differences())
        .singleElement()
        .satisfies(
            body -> {
              assertThat(body.what()).isEqualTo("body");
              assertThat(body.wanted()).startsWith("…xxx").contains("ä1yyy").endsWith("y…");
              assertThat(body.given()).contains("ä2yyy");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag", "Content-Type", "Location", "X-Total", "Cache-Control", "Vary"})
  void headersOfTheApplicationMatter(String name) throws InterruptedException {
    left.headers = Map.of(name, List.of("a"));
    right.headers = Map.of();

    assertThat(differences())
        .containsExactly(
            new Difference("right", "header " + name.toLowerCase(Locale.ROOT), "a", "(absent)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"server", "x-amzn-requestid", "x-amz-cf-id", "apigw-requestid", "keep-alive"})
  void headersOfThePlatformDoNot(String name) throws InterruptedException {
    left.headers = Map.of(name, List.of("a"));

    assertThat(compare(GET)).isInstanceOf(Alike.class);
  }

  @Test
  void aGatewayMayJoinValuesButNotCookies() throws InterruptedException {
    left.headers = Map.of("Vary", List.of("A", "B"));
    right.headers = Map.of("Vary", List.of("A,B"));
    assertThat(compare(GET)).isInstanceOf(Alike.class);

    left.headers = Map.of("Set-Cookie", List.of("a=1", "b=2"));
    right.headers = Map.of("Set-Cookie", List.of("a=1, b=2"));
    assertThat(differences())
        .containsExactly(new Difference("right", "header set-cookie", "a=1\nb=2", "a=1, b=2"));
  }

  @Test
  void theOrderOfAllowedVerbsSaysNothing() throws InterruptedException {
    left.headers = Map.of("Allow", List.of("GET,HEAD,OPTIONS"));
    right.headers = Map.of("Allow", List.of("HEAD, OPTIONS, GET"));
    assertThat(compare(GET)).isInstanceOf(Alike.class);

    right.headers = Map.of("Allow", List.of("GET, HEAD"));
    assertThat(differences())
        .containsExactly(
            new Difference("right", "header allow", "GET, HEAD, OPTIONS", "GET, HEAD"));
  }

  @Test
  void eachSideIsComparedWithTheFirst() throws InterruptedException {
    right.status = 404;
    List<Side> three =
        List.of(
            new Side("original", left.address()),
            new Side("function", left.address()),
            new Side("service", right.address()));

    assertThat(Parity.among(three, LIMIT).compare(GET))
        .isInstanceOfSatisfying(
            Different.class,
            different -> {
              assertThat(different.answers()).containsOnlyKeys("original", "function", "service");
              assertThat(different.differences())
                  .containsExactly(new Difference("service", "status", "200", "404"));
            });
  }

  @Test
  void eachSideMayNameItsOwnAddress() throws InterruptedException {
    for (Stub side : List.of(left, right)) {
      side.headers =
          Map.of("Location", List.of(side.address() + "/1"), "Content-Type", List.of("text/plain"));
      side.body = "see {me}/1";
    }

    assertThat(compare(GET)).isInstanceOf(Alike.class);
  }

  @Test
  void aVaryingFieldNeedOnlyBeThere() throws InterruptedException {
    List<Side> sides =
        List.of(new Side("left", left.address()), new Side("right", right.address()));
    Parity parity = Parity.among(sides, LIMIT).withVarying(List.of("ETag:"));
    left.headers = Map.of("ETag", List.of("1"));
    right.headers = Map.of("ETag", List.of("2"));
    assertThat(parity.compare(GET)).isInstanceOf(Alike.class);

    right.headers = Map.of();
    assertThat(parity.compare(GET)).isInstanceOf(Different.class);
  }

  @Test
  void aGatewayMayTypeWhatHasNoType() throws InterruptedException {
    right.headers = Map.of("Content-Type", List.of("text/plain;charset=UTF-8"));
    assertThat(compare(GET)).isInstanceOf(Alike.class);

    right.headers = Map.of("Content-Type", List.of("text/plain"));
    assertThat(compare(GET)).isInstanceOf(Different.class);
  }

  @Test
  void eachNewSessionHasAnIdOfItsOwn() throws InterruptedException {
    left.headers = session("1F", "Lax");
    right.headers = session("2E", "Lax");
    assertThat(compare(GET)).isInstanceOf(Alike.class);

    right.headers = session("2E", "None");
    assertThat(compare(GET)).isInstanceOf(Different.class);
  }

  private static Map<String, List<String>> session(String id, String sameSite) {
    String cookie = "JSESSIONID=%s; Path=/; SameSite=%s".formatted(id, sameSite);
    return Map.of("Set-Cookie", List.of(cookie), "Location", List.of("/1;jsessionid=" + id));
  }

  @ParameterizedTest(name = "{2}: {0} and {1} are alike: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"timestamp":"1","status":404,"error":"E","path":"/"} | {"timestamp":"2","status":404,"error":"E","path":"/"} | 404 | true
          {"timestamp":1,"status":404,"error":"E"}              | {"timestamp":2,"status":404,"error":"E"}              | 404 | true
          {"timestamp":"1","status":404,"error":"E","path":"/"} | {"timestamp":"2","status":404,"error":"F","path":"/"} | 404 | false
          {"timestamp":"1","status":200,"error":"E","path":"/"} | {"timestamp":"2","status":200,"error":"E","path":"/"} | 200 | false
          {"timestamp":"1","reading":5}                         | {"timestamp":"2","reading":5}                         | 404 | false
          """)
  void onlyBootsErrorBodyMayTellTheTime(String one, String other, int status, boolean alike)
      throws InterruptedException {
    for (Stub side : List.of(left, right)) {
      side.status = status;
      side.headers = Map.of("Content-Type", List.of("application/json"));
    }
    left.body = one;
    right.body = other;

    assertThat(compare(GET) instanceof Alike).isEqualTo(alike);
  }

  @ParameterizedTest(name = "{0} and {1} are alike: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"at":"1 \\" ,x","id":7} | {"at":"2","id":7}        | true
          {"at" : 1.5e3,"id":7}    | {"at" : null,"id":7}    | true
          {"at":"1","id":7}        | {"at":"2","id":8}       | false
          {"in":[{"at":[1,{"a":2}]}]} | {"in":[{"at":{}}]}   | true
          {"at":1, "id":7}         | {"at":1,"id":7}         | false
          {"that":"1"}             | {"that":"2"}            | false
          {"at":1,                 | {"at":2,                | false
          """)
  void membersMayVaryThatTheCallerNames(String one, String other, boolean alike)
      throws InterruptedException {
    for (Stub side : List.of(left, right)) {
      side.headers = Map.of("Content-Type", List.of("application/json"));
    }
    left.body = one;
    right.body = other;

    Parity parity = Parity.among(sides(), LIMIT).withVarying(List.of("at"));

    assertThat(parity.compare(GET) instanceof Alike).isEqualTo(alike);
  }

  @Test
  void aSideThatDoesNotAnswerIsNamed() throws InterruptedException {
    right.server.stop(0);

    List<Comparison> comparisons = Parity.among(sides(), LIMIT).compare(List.of(GET, GET));

    assertThat(comparisons)
        .hasSize(2)
        .allSatisfy(
            comparison -> {
              assertThat(comparison).isInstanceOf(Unanswered.class);
              assertThat(((Unanswered) comparison).side()).isEqualTo("right");
            });
  }

  @Test
  void soMayItsErrorPage() throws InterruptedException {
    for (Stub side : List.of(left, right)) {
      side.status = 404;
      side.headers = Map.of("Content-Type", List.of("text/html;charset=UTF-8"));
      side.body = "<div id='created'>{me}, a moment ago</div>";
    }

    assertThat(compare(GET)).isInstanceOf(Alike.class);
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    left.server.createContext(
        "/events",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          new Thread(
                  () -> {
                    try {
                      end.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    } finally {
                      exchange.close();
                    }
                  })
              .start();
        });
    Request events = new Request("events", "GET", "/events", Headers.none(), new byte[0]);

    Comparison comparison = Parity.among(sides(), Duration.ofMillis(300)).compare(events);
    end.countDown();

    assertThat(((Unanswered) comparison).problem()).isEqualTo("no whole answer within 300 ms");
  }

  private List<Difference> differences() throws InterruptedException {
    Comparison comparison = compare(GET);
    assertThat(comparison).isInstanceOf(Different.class);
    return ((Different) comparison).differences();
  }

  private Comparison compare(Request request) throws InterruptedException {
    return Parity.among(sides(), LIMIT).compare(request);
  }

  private List<Side> sides() {
    return List.of(new Side("left", left.address()), new Side("right", right.address()));
  }
}
