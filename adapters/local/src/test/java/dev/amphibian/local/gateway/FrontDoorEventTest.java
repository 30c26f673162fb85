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

class FrontDoorEventTest {

  @Test
  void saysItsVersionAndWhatWasAsked() {
    Map<String, Object> event = FrontDoor.HTTP_API.event(get("/a%20b", "q=1&q=2&r&s=x%2Cy"));

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
    assertThat(FrontDoor.HTTP_API.event(get("/a%2Fb+%C3%A4", "")))
        .containsEntry("rawPath", "/a/b+ä");
    assertThat(FrontDoor.HTTP_API.event(get("/100%", ""))).containsEntry("rawPath", "/100%");
    assertThat(FrontDoor.FUNCTION_URL.event(get("/a%2Fb+%C3%A4", "")))
        .containsEntry("rawPath", "/a%2Fb+%C3%A4");
  }

  @Test
  void cookiesLeaveTheHeadersAtAnHttpApiOnly() {
    Headers headers = Headers.none().with("Cookie", "a=1; b=x=y;");

    assertThat(FrontDoor.HTTP_API.event(request(headers, "")))
        .containsEntry("cookies", List.of("a=1", "b=x=y"))
        .extractingByKey("headers")
        .asInstanceOf(MAP)
        .doesNotContainKey("cookie");
    assertThat(FrontDoor.FUNCTION_URL.event(request(headers, "")))
        .containsEntry("cookies", List.of("a=1", "b=x=y"))
        .extractingByKey("headers")
        .asInstanceOf(MAP)
        .containsEntry("cookie", "a=1; b=x=y;");
  }

  @Test
  void headersAreInLowerCaseAndJoinedAndTellOfTheProxy() {
    Headers headers = Headers.of(Map.of("X-A", List.of("1", "2,3")));

    assertThat(FrontDoor.HTTP_API.event(request(headers, "")).get("headers"))
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

    assertThat(FrontDoor.HTTP_API.event(request(headers, body)))
        .containsEntry("isBase64Encoded", base64)
        .containsEntry("body", sent);
  }

  @Test
  void aRestApiDecodesTheQueryAndHasAllValues() {
    assertThat(FrontDoor.REST_API.event(get("/a%20b", "q=1&q=%202&r")))
        .containsEntry("path", "/a%20b")
        .containsEntry("queryStringParameters", Map.of("q", " 2", "r", ""))
        .containsEntry(
            "multiValueQueryStringParameters", Map.of("q", List.of("1", " 2"), "r", List.of("")))
        .containsEntry("body", null)
        .doesNotContainKey("version");
  }

  @Test
  void aRestApisBodiesAreBinary() {
    Headers headers = Headers.none().with("Content-Type", "application/json");

    assertThat(FrontDoor.REST_API.event(request(headers, "ä")))
        .containsEntry("isBase64Encoded", true)
        .containsEntry("body", "w6Q=");
  }

  @Test
  void anHttpApiOfFormat1HasItsVersionAndADecodedPath() {
    assertThat(FrontDoor.HTTP_API_ONE.event(get("/a%20b", "")))
        .containsEntry("version", "1.0")
        .containsEntry("path", "/a b")
        .containsEntry("queryStringParameters", null);
  }

  @Test
  void aLoadBalancerDecodesNothingAndHasOneValueOrAll() {
    GatewayRequest request = get("/a%20b", "q=1&q=%202");

    assertThat(FrontDoor.LOAD_BALANCER.event(request))
        .containsEntry("path", "/a%20b")
        .containsEntry("queryStringParameters", Map.of("q", "%202"))
        .doesNotContainKeys("multiValueQueryStringParameters", "multiValueHeaders");
    assertThat(FrontDoor.LOAD_BALANCER_MULTIPLE.event(request))
        .containsEntry("multiValueQueryStringParameters", Map.of("q", List.of("1", "%202")))
        .doesNotContainKeys("queryStringParameters", "headers");
  }

  @Test
  void whoForwardsComesLast() {
    Headers headers = Headers.none().with("X-Forwarded-For", "203.0.113.9");

    assertThat(FrontDoor.LOAD_BALANCER.event(request(headers, "")).get("headers"))
        .asInstanceOf(MAP)
        .containsEntry("x-forwarded-for", "203.0.113.9, 192.0.2.1");
  }

  private static GatewayRequest get(String path, String query) {
    return new GatewayRequest("GET", path, query, Headers.none(), new byte[0], "192.0.2.1", 8080);
  }

  private static GatewayRequest request(Headers headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new GatewayRequest("POST", "/", "", headers, bytes, "192.0.2.1", 8080);
  }
}
