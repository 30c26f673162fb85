package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.runtime.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTwoCallTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          P2 bar                  ; /a|b       ; /a%7Cb
          P3 space                ; /a b       ; /a%20b
          P3 not ASCII            ; /käse      ; /k%C3%A4se
          P4 plus                 ; /a+b       ; /a+b
          P5 question mark        ; /a?b       ; /a%3Fb
          P5 number sign          ; /a#b       ; /a%23b
          P5 percent sign         ; /100%      ; /100%25
          P5 what looks encoded   ; /a%20b     ; /a%2520b
          P9 empty                ; ''         ; /
          P10 root                ; /          ; /
          P11 slashes             ; //a//b/    ; //a//b/
          P11 matrix and dots     ; '/a;v=1/b.c' ; '/a;v=1/b.c'
          """)
  void anHttpApisPathIsEncodedAgain(String id, String rawPath, String expected) {
    assertThat(call(Events.httpApi("'rawPath': '" + rawPath + "'")).path()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          P1 encoded slash  ; /a%2Fb   ; /a%2Fb
          P2 encoded bar    ; /a%7Cb   ; /a%7Cb
          P3 encoded space  ; /a%20b   ; /a%20b
          P5 invalid escape ; /100%/a% ; /100%25/a%25
          """)
  void aFunctionUrlsPathStaysEncoded(String id, String rawPath, String expected) {
    assertThat(call(Events.functionUrl("'rawPath': '" + rawPath + "'")).path()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          P6 stage          ; prod     ; /prod/x    ; /x
          P6 only stage     ; prod     ; /prod      ; /
          P6 default stage  ; $default ; /prod/x    ; /prod/x
          P7 taken off once ; auth     ; /auth/auth ; /auth
          P8 whole segment  ; prod     ; /product   ; /product
          """)
  void aNamedStageIsTakenOffThePath(String id, String stage, String rawPath, String expected) {
    String path = "'rawPath': '" + rawPath + "'";
    assertThat(call(Events.stage(stage, path)).path()).isEqualTo(expected);
    assertThat(
            HttpEvents.standard().keepingStage().exchange(Events.stage(stage, path)).call().path())
        .isEqualTo(rawPath);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Q1 encoded plus      ; q=a%2Bb
          Q2 plus              ; q=a+b
          Q3 encoded space     ; q=a%20b
          Q6 percent sign      ; q=100%25
          Q7 JSON              ; q=%7B%22a%22%3A%22b%22%7D
          Q8 repeated          ; q=1&q=2
          Q9 comma             ; q=1,2
          Q10 flag, empty      ; q&p=
          Q11 equals sign      ; q=a=b=c&t=YWJj==
          Q13 none             ; ''
          Q15 case of names    ; Q=1&q=2
          Q17 brackets         ; foo[a]=1
          """)
  void theQueryStaysAsItWasSent(String id, String query) {
    String more = "'rawQueryString': '%s', 'queryStringParameters': {'q': '1,2'}".formatted(query);
    assertThat(call(Events.httpApi(more)).query()).isEqualTo(query);
  }

  @Test
  void q12AMissingQueryIsNone() {
    HttpCall call = call(Events.httpApi("'rawQueryString': null, 'queryStringParameters': null"));
    assertThat(call.query()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H6 | user-agent           | Mozilla/5.0 (X11; Linux) (KHTML, like Gecko)
          H7 | authorization        | AWS4-HMAC-SHA256 Credential=AK/1, SignedHeaders=host
          H7 | if-unmodified-since  | Wed, 21 Oct 2026 07:28:00 GMT
          H8 | accept               | text/html, application/json;q=0.9
          H9 | access-control-request-headers | a,b
          H15 | x-signature         | YWJj==
          """)
  void headersWithCommasStayOneValue(String id, String name, String value) {
    HttpCall call = call(Events.httpApi("'headers': {'%s': '%s'}".formatted(name, value)));
    assertThat(call.headers().all(name)).containsExactly(value);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D5 token  | {'jwt': {'claims': {'sub': 'ada', 'iss': 'x'}, 'scopes': null}} | ada
          D5 Lambda | {'lambda': {'principalId': 'ada', 'role': 'x'}}                  | ada
          D5 IAM    | {'iam': {'userArn': 'arn:aws:iam::1:user/ada', 'cognitoIdentity': null}} | arn:aws:iam::1:user/ada
          D5 empty  | {'jwt': {'claims': null}, 'lambda': null}                        | ''
          D5 none   | null                                                             | ''
          """)
  void theUserIsWhomAnAuthorizerLetIn(String id, String authorizer, String expected) {
    String context =
        "'requestContext': {'http': {'method': 'GET'}, 'authorizer': %s}".formatted(authorizer);
    assertThat(call(Events.httpApi(context)).origin().user()).isEqualTo(expected);
  }

  @Test
  void h1NoHeaders() {
    HttpCall call = call(Events.httpApi("'headers': null"));
    assertThat(call.headers().asMap()).isEmpty();
    assertThat(call.origin().host()).isEqualTo("abc.execute-api.eu-central-1.amazonaws.com");
  }

  @Test
  void h2NullValuesAndH3Case() {
    HttpCall call = call(Events.httpApi("'headers': {'x-null': null, 'Content-TYPE': 'a/b'}"));
    assertThat(call.headers().asMap()).hasSize(1);
    assertThat(call.headers().first("content-type")).contains("a/b");
  }

  @Test
  void r12HopByHopHeadersStayOutside() {
    HttpCall call =
        call(Events.httpApi("'headers': {'Connection': 'close', 'te': 'x', 'x-a': '1'}"));
    assertThat(call.headers().asMap()).containsOnlyKeys("x-a");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          H10 domain name   ; {}                                ; https://abc.execute-api.eu-central-1.amazonaws.com:443
          H11 own domain    ; {'host': 'shop.example'}          ; https://shop.example:443
          H11 with port     ; {'host': 'shop.example:8443'}     ; https://shop.example:8443
          H11 IPv6          ; {'host': '[::1]:8080', 'x-forwarded-proto': 'http'} ; http://[::1]:8080
          H12 forwarded     ; {'host': 'a', 'x-forwarded-proto': 'http', 'x-forwarded-port': '8080'} ; http://a:8080
          H12 bad port      ; {'host': 'a', 'x-forwarded-port': 'many'}  ; https://a:443
          H12 huge port     ; {'host': 'a', 'x-forwarded-port': '99999999999'} ; https://a:443
          H12 plain         ; {'host': 'a', 'x-forwarded-proto': 'http'} ; http://a:80
          """)
  void theOriginIsWhatTheGatewaySaw(String id, String headers, String expected) {
    HttpCall.Origin origin = call(Events.httpApi("'headers': " + headers)).origin();
    assertThat(origin.scheme() + "://" + origin.host() + ":" + origin.port()).isEqualTo(expected);
    assertThat(origin.remoteAddress()).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1 array only      | 'cookies': ['a=1', 'b=x=y']                               | a=1; b=x=y
          C2 both places     | 'cookies': ['a=1', 'b=2'], 'headers': {'Cookie': 'a=1; b=2'} | a=1; b=2
          C2 header only     | 'headers': {'cookie': 'a=1; b=2'}                          | a=1; b=2
          C3 none            | 'cookies': null                                            | ''
          C3 empty           | 'cookies': [null, '']                                      | ''
          """)
  void cookiesComeOnceInTheirHeader(String id, String more, String expected) {
    assertThat(String.join("!", call(Events.httpApi(more)).headers().all("Cookie")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          B1 absent             | 'x': 1                                            | ''
          B1 null               | 'body': null                                      | ''
          B2 null in base64     | 'body': null, 'isBase64Encoded': true             | ''
          B3 JSON in base64     | 'body': 'eyJhIjoxfQ==', 'isBase64Encoded': true   | {"a":1}
          B4 with line breaks   | 'body': 'eyJh\\r\\nIjoxfQ==', 'isBase64Encoded': true | {"a":1}
          B5 flag missing       | 'body': 'YQ==', 'isBase64Encoded': null           | YQ==
          B6 text is UTF-8      | 'body': 'ä€'                                      | ä€
          B9 form               | 'body': 'a=1&a=2&b=&c'                            | a=1&a=2&b=&c
          B14 members of ours   | 'body': '{body: 1, headers: 2}'                   | {body: 1, headers: 2}
          """)
  void bodies(String id, String more, String expected) {
    assertThat(call(Events.httpApi(more)).body())
        .isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void b15AnyByteArrives() {
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    String body = Base64.getEncoder().encodeToString(all);

    assertThat(call(Events.httpApi("'isBase64Encoded': true, 'body': '" + body + "'")).body())
        .isEqualTo(all);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D6 WebSocket  | {'requestContext': {'connectionId': 'x'}} | WebSocket
          D6 SQS        | {'Records': [{'eventSource': 'aws:sqs'}]} | another AWS service
          D6 schedule   | {'source': 'aws.events', 'detail-type': 'Scheduled Event'} | another AWS service
          D6 string     | "warm-up" | requestContext.http.method
          D6 null       | null | requestContext.http.method
          """)
  void otherEventsAreNamed(String id, String event, String expected) {
    assertThatThrownBy(() -> call(Events.json(event)))
        .isInstanceOf(UnknownEvent.class)
        .hasMessageContaining(expected);
  }

  @Test
  void d3AnEventOfSamLocalThatMissesMembersIsAnswered() {
    HttpCall call =
        call(Events.json("{'requestContext': {'http': {'method': 'GET', 'path': '/x'}}}"));

    assertThat(call.path()).isEqualTo("/x");
    assertThat(call.origin()).isEqualTo(new HttpCall.Origin("https", "localhost", 443, ""));
  }

  private static HttpCall call(@Nullable Object event) {
    return HttpEvents.standard().exchange(event).call();
  }
}
