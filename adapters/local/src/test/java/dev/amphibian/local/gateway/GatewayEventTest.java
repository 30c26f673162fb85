package dev.amphibian.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.amphibian.runtime.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayEventTest {

  private final GatewayEvent httpApi = new GatewayEvent(FrontDoor.HTTP_API);
  private final GatewayEvent functionUrl = new GatewayEvent(FrontDoor.FUNCTION_URL);

  @Test
  void saysItsVersionAndWhatWasAsked() {
    Map<String, Object> event = httpApi.of(get("/a%20b", "q=1&q=2&r&s=x%2Cy"));

    assertThat(event)
        .containsEntry("version", "2.0")
        .containsEntry("rawPath", "/a b")
        .containsEntry("rawQueryString", "q=1&q=2&r&s=x%2Cy")
        .containsEntry("queryStringParameters", Map.of("q", "1,2", "r", "", "s", "x,y"))
        .containsEntry("isBase64Encoded", false)
        .doesNotContainKeys("body", "cookies");
    assertThat(event.get("requestContext"))
        .asInstanceOf(MAP)
        .containsEntry("stage", "$default")
        .extractingByKey("http")
        .asInstanceOf(MAP)
        .containsEntry("method", "GET")
        .containsEntry("sourceIp", "192.0.2.1");
  }

  @Test
  void pathsAreDecodedByAnHttpApiOnly() {
    assertThat(httpApi.of(get("/a%2Fb+%C3%A4", ""))).containsEntry("rawPath", "/a/b+ä");
    assertThat(httpApi.of(get("/100%", ""))).containsEntry("rawPath", "/100%");
    assertThat(functionUrl.of(get("/a%2Fb+%C3%A4", ""))).containsEntry("rawPath", "/a%2Fb+%C3%A4");
  }

  @Test
  void cookiesLeaveTheHeadersAtAnHttpApiOnly() {
    Headers headers = Headers.none().with("Cookie", "a=1; b=x=y;");

    assertThat(httpApi.of(request(headers, "")))
        .containsEntry("cookies", List.of("a=1", "b=x=y"))
        .extractingByKey("headers")
        .asInstanceOf(MAP)
        .doesNotContainKey("cookie");
    assertThat(functionUrl.of(request(headers, "")))
        .containsEntry("cookies", List.of("a=1", "b=x=y"))
        .extractingByKey("headers")
        .asInstanceOf(MAP)
        .containsEntry("cookie", "a=1; b=x=y;");
  }

  @Test
  void headersAreInLowerCaseAndJoinedAndTellOfTheProxy() {
    Headers headers = Headers.of(Map.of("X-A", List.of("1", "2,3")));

    assertThat(httpApi.of(request(headers, "")).get("headers"))
        .asInstanceOf(MAP)
        .containsEntry("x-a", "1,2,3")
        .containsEntry("x-forwarded-for", "192.0.2.1")
        .containsEntry("x-forwarded-port", "8080")
        .containsEntry("x-forwarded-proto", "http");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=UTF-8,    ä, false, ä",
    "text/csv,                          ä, false, ä",
    "application/x-www-form-urlencoded, ä, true,  w6Q=",
    "application/problem+json,          ä, true,  w6Q=",
    "image/png,                         ä, true,  w6Q="
  })
  void bodiesOfOtherTypesTravelInBase64(String type, String body, boolean base64, String sent) {
    Headers headers = Headers.none().with("Content-Type", type);

    assertThat(httpApi.of(request(headers, body)))
        .containsEntry("isBase64Encoded", base64)
        .containsEntry("body", sent);
  }

  private static GatewayRequest get(String path, String query) {
    return new GatewayRequest("GET", path, query, Headers.none(), new byte[0], "192.0.2.1", 8080);
  }

  private static GatewayRequest request(Headers headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new GatewayRequest("POST", "/", "", headers, bytes, "192.0.2.1", 8080);
  }
}
