package dev.amphibian.local.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void holdsRequestsWithNamesHeadersAndBodies() {
    List<Request> requests =
        read("""
                # parts of a shop
                ### order two
                // twice
                POST /orders?dry=true HTTP/1.1
                Content-Type: application/json
                # a comment between headers
                Accept: application/json
                accept: text/plain

                {
                  "count": 2
                }

                ###

                GET {{host}}/orders/1
                ### by its verb alone
                DELETE http://localhost:8080/orders/1
                """)
            .requests();

    assertThat(requests)
        .extracting(Request::name, Request::method, Request::target)
        .containsExactly(
            tuple("order two", "POST", "/orders?dry=true"),
            tuple("GET /orders/1", "GET", "/orders/1"),
            tuple("by its verb alone", "DELETE", "/orders/1"));
    assertThat(requests.get(0).headers().first("content-type")).contains("application/json");
    assertThat(requests.get(0).headers().all("Accept"))
        .containsExactly("application/json", "text/plain");
    assertThat(text(requests.get(0))).isEqualTo("{\n  \"count\": 2\n}");
    assertThat(text(requests.get(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/orders,                    GET,   /orders",
    "GET /orders,                GET,   /orders",
    "HEAD /orders HTTP/1.1,      HEAD,  /orders",
    "PATCH https://h.example/a?b, PATCH, /a?b",
    "GET http://h.example,       GET,   /",
    "GET {{host}}/a/b,           GET,   /a/b",
    "GET /a%2Fb?q=%20,           GET,   /a%2Fb?q=%20"
  })
  void requestLines(String line, String method, String target) {
    assertThat(RequestLine.parse(line)).isEqualTo(new RequestLine(method, target));
  }

  @Test
  void longQueriesMayGoOverSeveralLines() {
    assertThat(read("GET /parts HTTP/1.1\n    ?q=1\n    &r=2\nAccept: */*\n").requests())
        .extracting(Request::target)
        .containsExactly("/parts?q=1&r=2");
  }

  @Test
  void headersThatTheClientSetsToItsOwnValueArePassedOver() {
    RequestFile file = read("GET /a\nHost: shop.example\ncontent-length: 7\nAccept: */*\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.requests().get(0).headers().asMap()).hasSize(1);
  }

  @Test
  void aBodyMayBeAFile() throws IOException {
    Files.write(folder.resolve("drawing.png"), new byte[] {1, (byte) 0xFF});

    assertThat(read("PUT /drawing\n\n< ./drawing.png\n").requests().get(0).body())
        .containsExactly(1, 0xFF);
  }

  @Test
  void multipartBodiesHaveTheLineEndsAndFilesThatServersExpect() throws IOException {
    Files.write(folder.resolve("drawing.png"), new byte[] {1, '\n', (byte) 0xFF, ' '});

    List<Request> requests =
        read("""
                POST /drawings
                Content-Type: Multipart/form-data; boundary=x

                --x
                Content-Disposition: form-data; name="title"

                  indented\040

                --x
                Content-Disposition: form-data; name="file"; filename="drawing.png"

                < ./drawing.png
                --x--

                ###
                GET /fine
                """)
            .requests();

    assertThat(new String(requests.get(0).body(), StandardCharsets.ISO_8859_1))
        .isEqualTo(
            "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n  indented \r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"drawing.png\""
                + "\r\n\r\n\u0001\n\u00FF \r\n--x--\r\n");
    assertThat(requests).extracting(Request::target).containsExactly("/drawings", "/fine");
  }

  @Test
  void aFileMissingInAMultipartBodyIsAProblemOfItsLine() {
    String text = "POST /a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n< none\n--x--\n";

    assertThat(read(text).problems()).extracting(RequestFile.Problem::line).containsExactly(6);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "GET /a b,                        1, percent-encoded",
    "GET /a\\nUpgrade: h2c,           2, The client sets Upgrade itself",
    "GET /a\\nno header,              2, name: value",
    "POST /a\\n\\n< missing.json,     3, missing.json can't be read",
    "POST /a\\n\\n{}\\n\\n> {% x %},  5, Response handlers are not run"
  })
  void problemsNameTheLineAndTheRemedy(String text, int line, String problem) {
    RequestFile file = read(text.replace("\\n", "\n") + "\n\n###\nGET /fine\n");

    assertThat(file.problems())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.line()).isEqualTo(line);
              assertThat(found.problem()).contains(problem);
            });
    assertThat(file.requests()).extracting(Request::target).containsExactly("/fine");
  }

  private RequestFile read(String text) {
    try {
      return RequestFile.read(Files.writeString(folder.resolve("requests.http"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
