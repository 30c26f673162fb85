package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol, as a runtime written by somebody else would use it. */
class LambdaRuntimeApiTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final LambdaRuntimeApi api = openApi();

  private static LambdaRuntimeApi openApi() {
    try {
      return LambdaRuntimeApi.open();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void nothingHasStarted() {
    assertThat(api.initialised()).isNotDone();
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void deliversAnEventWithItsHeadersAndTakesTheAnswer() throws Exception {
    CompletableFuture<Outcome> outcome = api.invoke(bytes("{\"a\":1}"), LIMIT);

    HttpResponse<String> next = get("invocation/next");

    assertThat(api.initialised().join()).isEmpty();
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo("{\"a\":1}");
    assertThat(header(next, "Lambda-Runtime-Invoked-Function-Arn")).startsWith("arn:aws:lambda:");
    assertThat(header(next, "Lambda-Runtime-Trace-Id")).startsWith("Root=1-");
    long deadline = Long.parseLong(header(next, "Lambda-Runtime-Deadline-Ms"));
    assertThat(Instant.ofEpochMilli(deadline))
        .isBetween(Instant.now().plusSeconds(1), Instant.now().plus(LIMIT));

    assertThat(post(invocation(next, "response"), "\"done\"").statusCode()).isEqualTo(202);
    assertThat(((Outcome.Answered) outcome.join()).payload()).isEqualTo(bytes("\"done\""));
  }

  @Test
  void aRuntimeMayAskBeforeThereIsAnEvent() {
    CompletableFuture<HttpResponse<String>> next =
        CLIENT.sendAsync(request("invocation/next").build(), BodyHandlers.ofString());
    assertThat(api.initialised().join()).isEmpty();

    api.invoke(bytes("1"), LIMIT);

    assertThat(next.join().body()).isEqualTo("1");
  }

  @Test
  void takesErrorsOfInvocations() throws Exception {
    CompletableFuture<Outcome> outcome = api.invoke(bytes("1"), LIMIT);
    String error = "{\"errorType\":\"Oops\",\"errorMessage\":\"why\",\"stackTrace\":[]}";

    post(invocation(get("invocation/next"), "error"), error);

    assertThat(outcome.join()).isEqualTo(new Outcome.Failed("Oops", "why"));
  }

  @Test
  void takesErrorsThatAreNoJson() throws Exception {
    CompletableFuture<Outcome> outcome = api.invoke(bytes("1"), LIMIT);

    post(invocation(get("invocation/next"), "error"), "oops");

    assertThat(outcome.join()).isEqualTo(new Outcome.Failed("Unknown", ""));
  }

  @Test
  void takesErrorsOfTheInitialisation() throws Exception {
    post("init/error", "{\"errorType\":\"Oops\"}");

    assertThat(api.initialised().join()).contains(new Outcome.Failed("Oops", ""));
  }

  @Test
  void restoresTheProcessThatAsksForIt() throws Exception {
    assertThat(get("restore/next").statusCode()).isEqualTo(200);
    assertThat(api.initialised()).as("before it asks for an event").isNotDone();
  }

  @Test
  void takesErrorsOfTheRestore() throws Exception {
    post("restore/error", "{\"errorType\":\"Oops\"}");

    assertThat(api.initialised().join()).contains(new Outcome.Failed("Oops", ""));
  }

  @Test
  void countsTheTimeFromTheDelivery() throws Exception {
    Duration limit = Duration.ofMillis(50);
    CompletableFuture<Outcome> outcome = api.invoke(bytes("1"), limit);
    HttpResponse<String> next = get("invocation/next");

    assertThat(outcome.join()).isEqualTo(new Outcome.TimedOut(limit));
    assertThat(post(invocation(next, "response"), "late").statusCode()).isEqualTo(202);
  }

  @Test
  void everyEventEndsWithTheProcess() throws Exception {
    CompletableFuture<Outcome> delivered = api.invoke(bytes("1"), LIMIT);
    CompletableFuture<Outcome> waiting = api.invoke(bytes("2"), LIMIT);
    get("invocation/next");

    api.endAll(new Outcome.Died(137));

    assertThat(delivered.join()).isEqualTo(new Outcome.Died(137));
    assertThat(waiting.join()).isEqualTo(new Outcome.Died(137));
  }

  @Test
  void otherRoutesAreNotThere() throws Exception {
    assertThat(get("somewhere").statusCode()).isEqualTo(404);
    assertThat(post("invocation/next", "").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String route) throws Exception {
    return CLIENT.send(request(route).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String route, String body) throws Exception {
    HttpRequest post = request(route).POST(BodyPublishers.ofString(body)).build();
    return CLIENT.send(post, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String route) {
    return HttpRequest.newBuilder(
        URI.create("http://" + api.authority() + "/2018-06-01/runtime/" + route));
  }

  private static String invocation(HttpResponse<String> next, String what) {
    return "invocation/" + header(next, "Lambda-Runtime-Aws-Request-Id") + "/" + what;
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
