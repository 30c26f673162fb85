package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatOneTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          P1 encoded slash          ; '/a%2Fb'     ; /a%2Fb
          P2 bar                    ; '/a|b'       ; /a%7Cb
          P4 plus                   ; /a+%2B       ; /a+%2B
          P5 invalid escape         ; '/100%'      ; /100%25
          P6 never a stage in front ; /prod/x      ; /prod/x
          P9 empty                  ; ''           ; /
          P11 slashes               ; //a//b/      ; //a//b/
          """)
  void aRestApisPathIsAsItWasSent(String id, String path, String expected) {
    assertThat(call(Events.restApi("'path': '" + path + "'")).path()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          P3 space          ; $default ; /a b       ; /a%20b
          P5 question mark  ; $default ; /a?b       ; /a%3Fb
          P6 stage          ; prod     ; /prod/x    ; /x
          P6 default stage  ; $default ; /prod/x    ; /prod/x
          P8 whole segment  ; prod     ; /product   ; /product
          """)
  void anHttpApisPathIsDecodedAndBehindItsStage(
      String id, String stage, String path, String expected) {
    assertThat(call(Events.httpApiOne(stage, "'path': '" + path + "'")).path()).isEqualTo(expected);
  }

  @Test
  void p9NoPath() {
    assertThat(call(Events.restApi("'path': null")).path()).isEqualTo("/");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Q1 plus              | {'q': ['a+b']}          | q=a%2Bb
          Q3 space             | {'q': ['a b']}          | q=a%20b
          Q5 looks encoded     | {'q': ['a%20b']}        | q=a%2520b
          Q6 percent sign      | {'q': ['100%']}         | q=100%25
          Q8 repeated          | {'q': ['1', '2']}       | q=1&q=2
          Q9 comma             | {'q': ['1,2']}          | q=1%2C2
          Q10 empty            | {'q': ['']}             | q=
          Q10 null             | {'q': [null]}           | q
          Q11 equals sign      | {'q': ['a=b=c'], 't': ['YWJj==']} | q=a%3Db%3Dc&t=YWJj%3D%3D
          Q15 case of names    | {'Q': ['1'], 'q': ['2']} | Q=1&q=2
          Q17 brackets         | {'foo[a]': ['1']}       | foo%5Ba%5D=1
          not ASCII            | {'ä': ['€']}            | %C3%A4=%E2%82%AC
          """)
  void theQueryIsEncodedAgain(String id, String parameters, String expected) {
    String more = "'multiValueQueryStringParameters': " + parameters;
    assertThat(call(Events.restApi(more)).query()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Q12 none         | 'queryStringParameters': null, 'multiValueQueryStringParameters': null | ''
          Q14 single only  | 'queryStringParameters': {'q': '1'}, 'multiValueQueryStringParameters': null | q=1
          Q14 both         | 'queryStringParameters': {'q': '2'}, 'multiValueQueryStringParameters': {'q': ['1', '2']} | q=1&q=2
          """)
  void eitherMapDoes(String id, String more, String expected) {
    assertThat(call(Events.restApi(more)).query()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H1 none         | 'headers': null, 'multiValueHeaders': null                        | ''
          H2 null value   | 'multiValueHeaders': {'x-a': null, 'x-b': [null]}                 | ''
          H3 any case     | 'multiValueHeaders': {'X-A': ['1', '2']}                          | 1!2
          H4 single only  | 'headers': {'x-a': '1'}                                           | 1
          H5 both         | 'headers': {'x-a': '2'}, 'multiValueHeaders': {'x-a': ['1', '2']} | 1!2
          H7 with commas  | 'multiValueHeaders': {'x-a': ['Wed, 21 Oct']}                     | Wed, 21 Oct
          """)
  void headers(String id, String more, String expected) {
    assertThat(String.join("!", call(Events.restApi(more)).headers().all("x-a")))
        .isEqualTo(expected);
  }

  @Test
  void r12HopByHopHeadersStayOutside() {
    String more = "'multiValueHeaders': {'Connection': ['close'], 'TE': ['x'], 'Cookie': ['a=1']}";
    assertThat(call(Events.restApi(more)).headers().asMap()).containsOnlyKeys("Cookie");
  }

  @Test
  void h10TheOriginIsTheContextsIfNoHeaderTells() {
    assertThat(call(Events.restApi("")).origin())
        .isEqualTo(new HttpCall.Origin("https", "abc.example", 443, "192.0.2.1"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D5 Cognito        | 'authorizer': {'claims': {'sub': 'ada'}}            | ada
          D5 Lambda         | 'authorizer': {'principalId': 'ada', 'role': 1}     | ada
          D5 token, HTTP API | 'authorizer': {'jwt': {'claims': {'sub': 'ada'}}}  | ada
          D5 IAM            | 'identity': {'userArn': 'arn:aws:iam::1:user/ada'}  | arn:aws:iam::1:user/ada
          D5 none           | 'authorizer': null, 'identity': {'userArn': null}   | ''
          """)
  void theUserIsWhomAnAuthorizerLetIn(String id, String members, String expected) {
    assertThat(call(Events.restApi("'requestContext': {" + members + "}")).origin().user())
        .isEqualTo(expected);
  }

  @Test
  void b3BodiesAreDecoded() {
    HttpCall call = call(Events.restApi("'body': 'eyJhIjoxfQ==', 'isBase64Encoded': true"));
    assertThat(call.body()).isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource({
    "/shop,  /shop/x,  /x",
    "shop/,  /shop/x,  /x",
    "/shop,  /shop,    /",
    "/shop,  /shop/,   /",
    "/shop,  /shopper, /shopper",
    "/shop,  /x,       /x",
    "/shop,  /shop/shop, /shop",
    "/a/b,   /a/b/c,   /c",
    "/,      /x,       /x",
    "'',     /x,       /x"
  })
  void p8ABasePathIsTakenOffOnce(String basePath, String path, String expected) {
    HttpEvents events = HttpEvents.standard().below(basePath);
    assertThat(events.exchange(Events.restApi("'path': '" + path + "'")).call().path())
        .isEqualTo(expected);
  }

  @Test
  void answersHaveSeveralValuesPerName() {
    List<String> cookies = List.of("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2; Path=/");
    Headers headers = Headers.of(Map.of("Set-Cookie", cookies, "Content-Length", List.of("1")));

    assertThat(answer(Events.restApi(""), new HttpAnswer(201, headers, new byte[] {65})))
        .isEqualTo(
            Map.of(
                "statusCode",
                201,
                "multiValueHeaders",
                Map.of("Set-Cookie", cookies),
                "body",
                "A",
                "isBase64Encoded",
                false));
  }

  @Test
  void r17HeadHasTheLengthButNoBody() {
    assertThat(
            answer(
                Events.restApi("'httpMethod': 'HEAD'"),
                new HttpAnswer(200, Headers.none(), new byte[] {65, 66})))
        .containsEntry("body", "")
        .containsEntry("multiValueHeaders", Map.of("Content-Length", List.of("2")));
  }

  private static HttpCall call(@Nullable Object event) {
    return HttpEvents.standard().exchange(event).call();
  }

  private static Map<String, Object> answer(@Nullable Object event, HttpAnswer answer) {
    return HttpEvents.standard().exchange(event).answer(answer);
  }
}
