package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTwoAnswerTest {

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8, 0};

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1 image                 | image/png                                   | true
          R1 unnamed bytes         | application/octet-stream                    | true
          R3 spreadsheet with xml in its name | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | true
          R4 charset               | text/plain; charset=ISO-8859-1              | false
          R19 JSON                 | application/json                            | false
          R19 problem              | application/problem+json;charset=UTF-8      | false
          R19 SVG                  | image/svg+xml                               | false
          R19 event lines          | Text/CSV                                    | false
          R19 no type              | ''                                          | false
          """)
  void theTypeDecidesWhetherBodiesTravelAsBase64(String id, String type, boolean base64) {
    Map<String, Object> answer = get(type, "ä€".getBytes(StandardCharsets.UTF_8));

    assertThat(answer)
        .containsEntry("isBase64Encoded", base64)
        .containsEntry("body", base64 ? "w6Tigqw=" : "ä€");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain; charset=ISO-8859-1", "application/json"})
  void r2AndR4SoDoTheBytes(String type) {
    assertThat(get(type, new byte[] {'a', (byte) 0xE4}))
        .containsEntry("isBase64Encoded", true)
        .containsEntry("body", "YeQ=");
  }

  @Test
  void r5CompressedTextIsBinary() {
    Headers headers =
        Headers.none().with("Content-Type", "text/plain").with("Content-Encoding", "gzip");

    assertThat(answer("GET", new HttpAnswer(200, headers, GZIP)))
        .containsEntry("isBase64Encoded", true);
    assertThat(
            answer(
                "GET",
                new HttpAnswer(200, headers.with("Content-Encoding", "identity"), new byte[] {65})))
        .containsEntry("body", "A");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 304, 404, 405, 500})
  void r7AndR16StatusCodesPass(int status) {
    assertThat(answer("GET", HttpAnswer.of(status)))
        .containsEntry("statusCode", status)
        .containsEntry("body", "")
        .containsEntry("isBase64Encoded", false);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void r7SomeStatusCodesHaveNoBody(int status) {
    assertThat(answer("GET", new HttpAnswer(status, Headers.none(), new byte[] {65})))
        .containsEntry("body", "");
  }

  @Test
  void c5EachSetCookieIsACookieOfItsOwn() {
    List<String> cookies = List.of("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2; Path=/");
    Headers headers = Headers.of(Map.of("set-cookie", cookies, "Vary", List.of("A", "B")));

    assertThat(answer("GET", new HttpAnswer(200, headers, new byte[0])))
        .containsEntry("cookies", cookies)
        .containsEntry("headers", Map.of("Vary", "A, B"));
  }

  @Test
  void r10OnlyMembersOfFormat2() {
    assertThat(answer("GET", HttpAnswer.of(200)))
        .containsOnlyKeys("statusCode", "headers", "body", "isBase64Encoded");
  }

  @Test
  void r12TransferHeadersAndTheLengthAreTheGateways() {
    Headers headers =
        Headers.of(
            Map.of(
                "Transfer-Encoding", List.of("chunked"),
                "Connection", List.of("close"),
                "Content-Length", List.of("7"),
                "ETag", List.of("\"x\"")));

    assertThat(answer("GET", new HttpAnswer(200, headers, new byte[0])))
        .containsEntry("headers", Map.of("ETag", "\"x\""));
  }

  @Test
  void r17HeadHasTheLengthButNoBody() {
    assertThat(answer("HEAD", new HttpAnswer(200, Headers.none(), new byte[] {65, 66})))
        .containsEntry("body", "")
        .containsEntry("headers", Map.of("Content-Length", "2"));
    assertThat(
            answer(
                "HEAD",
                new HttpAnswer(200, Headers.none().with("content-length", "9"), new byte[0])))
        .containsEntry("headers", Map.of("content-length", "9"));
    assertThat(answer("HEAD", HttpAnswer.of(200))).containsEntry("headers", Map.of());
  }

  private static Map<String, Object> get(String type, byte[] body) {
    Headers headers = type.isEmpty() ? Headers.none() : Headers.none().with("Content-Type", type);
    return answer("GET", new HttpAnswer(200, headers, body));
  }

  private static Map<String, Object> answer(String method, HttpAnswer answer) {
    String event = "{'requestContext': {'http': {'method': '%s', 'path': '/'}}}".formatted(method);
    return HttpEvents.standard().exchange(Events.json(event)).answer(answer);
  }
}
