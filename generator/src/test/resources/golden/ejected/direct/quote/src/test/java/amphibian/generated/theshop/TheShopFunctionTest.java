package amphibian.generated.theshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the function as Lambda does and hands it events of an HTTP API. */
class TheShopFunctionTest {

  private static TheShopFunction function;

  @BeforeAll
  static void start() {
    function = new TheShopFunction();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '/quotes/1'",
  })
  void knowsItsRoutes(String verb, String path) throws IOException {
    assertThat(answer("OPTIONS", path)).contains("\"statusCode\":200", verb);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '/quotes/1'",
  })
  void answersForWhatIsThere(String verb, String path) throws IOException {
    String answer = answer(verb, path);

    assumeFalse(answer.contains("\"statusCode\":5"), "Write a key under which there is something");
    assertThat(answer).containsPattern("\"statusCode\":[234]\\d\\d\\b");
  }

  private static String answer(String verb, String path) throws IOException {
    String event =
        """
        {
          "version": "2.0",
          "rawPath": "%2$s",
          "rawQueryString": "",
          "headers": {"accept": "application/json"},
          "requestContext": {"stage": "$default", "http": {"method": "%1$s", "path": "%2$s"}},
          "isBase64Encoded": false
        }
        """
            .formatted(verb, path);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
    return answer.toString(StandardCharsets.UTF_8);
  }
}
