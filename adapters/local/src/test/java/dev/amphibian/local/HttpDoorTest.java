package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.handler.EchoHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real HTTP through the door, the runtime client, our handler and back. */
class HttpDoorTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Start<RunningFunction> start =
      new FailedToStart<>(FailedToStart.Reason.NOT_LAUNCHED, "not yet", "");

  @BeforeAll
  static void startFunction(@TempDir Path folder) throws IOException {
    FunctionPackage echo =
        FunctionPackage.of("echo", Packages.zip(folder), EchoHandler.class.getName());
    start = LambdaPlatform.with(Packages.runtimeClient()).start(echo);
    assertThat(start).isInstanceOf(Started.class);
  }

  @AfterAll
  static void stopFunction() {
    function().close();
  }

  private static RunningFunction function() {
    return ((Started<RunningFunction>) start).running();
  }

  @ParameterizedTest
  @EnumSource
  void carriesRequestAndAnswer(FrontDoor kind) throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), kind)) {
      HttpResponse<byte[]> answer =
          send(
              door,
              "/a%20b?q=%20",
              HttpRequest.newBuilder()
                  .header("Cookie", "s=1; t=2")
                  .header("X-Test", "2,3")
                  .header("Content-Type", "text/plain")
                  .method("PATCH", BodyPublishers.ofString("grüß")));

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo("PATCH /a%20b?q=%20 cookie=[s=1; t=2] x=[2,3] body=grüß");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .containsExactlyInAnyOrder("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2");
      assertThat(String.join(", ", answer.headers().allValues("Vary"))).isEqualTo("Origin, Accept");
      assertThat(answer.headers().firstValue("Location")).contains(door.address() + "/elsewhere");
    }
  }

  @Test
  void theAddressIsThatOfTheRelayBeforeIt() throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API);
        Relay relay = Relay.open()) {
      relay.leadTo(door.address());
      HttpResponse<byte[]> answer = send(relay.address(), "/", HttpRequest.newBuilder());

      assertThat(answer.headers().firstValue("Location")).contains(relay.address() + "/elsewhere");
    }
  }

  @ParameterizedTest(name = "{0} reaches an HTTP API''s function as {1}, a function URL''s as {2}")
  @CsvSource({
    "/a%2Fb, /a/b,    /a%2Fb",
    "/a+b,   /a+b,    /a+b",
    "/%C3%A4, /%C3%A4, /%C3%A4",
    "/100%25, /100%25, /100%25",
    "/a%3Fb, /a%3Fb,  /a%3Fb"
  })
  void pathsGoTheWayOfTheDoor(String sent, String api, String url) throws Exception {
    try (HttpDoor httpApi = HttpDoor.open(function(), FrontDoor.HTTP_API);
        HttpDoor functionUrl = HttpDoor.open(function(), FrontDoor.FUNCTION_URL)) {
      assertThat(text(httpApi, sent)).startsWith("GET " + api + "? ");
      assertThat(text(functionUrl, sent)).startsWith("GET " + url + "? ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "text/plain", "application/json"})
  void b15AnyByteGoesThere(String type) throws Exception {
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API)) {
      HttpRequest.Builder post =
          HttpRequest.newBuilder()
              .header("Content-Type", type)
              .POST(BodyPublishers.ofByteArray(all));

      assertThat(send(door, "/bytes", post).body()).isEqualTo(all);
    }
  }

  @Test
  void r7NoContentHasNone() throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API)) {
      HttpResponse<byte[]> answer = send(door, "/nothing", HttpRequest.newBuilder());

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void r15AFailureIsAnAnswerAndInTheLog() throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API)) {
      HttpResponse<byte[]> answer = send(door, "/boom", HttpRequest.newBuilder());

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .contains("\"path\":\"/boom\"")
          .doesNotContain("as planned");
      assertThat(function().log()).contains("as planned", "EchoHandler.echo");
    }
  }

  @Test
  void r17HeadHasTheLengthOfItsGet() throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API)) {
      HttpRequest.Builder head = HttpRequest.newBuilder().method("HEAD", BodyPublishers.noBody());
      HttpResponse<byte[]> answer = send(door, "/", head);

      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValueAsLong("Content-Length"))
          .hasValue("HEAD /? cookie=[] x=[] body=".length());
    }
  }

  @ParameterizedTest
  @CsvSource({"5000000, 413", "10485761, 413", "3000000, 200"})
  void r18LargeBodiesAreRefusedAsTheGatewayDoes(int bytes, int status) throws Exception {
    try (HttpDoor door = HttpDoor.open(function(), FrontDoor.HTTP_API)) {
      HttpRequest.Builder post =
          HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(new byte[bytes]));

      assertThat(send(door, "/bytes", post).statusCode()).isEqualTo(status);
    }
  }

  private static String text(HttpDoor door, String target) throws Exception {
    byte[] body = send(door, target, HttpRequest.newBuilder()).body();
    return new String(body, StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> send(
      HttpDoor door, String target, HttpRequest.Builder request) throws Exception {
    return send(door.address(), target, request);
  }

  private static HttpResponse<byte[]> send(URI address, String target, HttpRequest.Builder request)
      throws Exception {
    URI uri = URI.create(address + target);
    return CLIENT.send(
        request.uri(uri).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
  }
}
