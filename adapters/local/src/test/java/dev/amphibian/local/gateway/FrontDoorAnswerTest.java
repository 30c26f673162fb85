package dev.amphibian.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.Jackson3Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS's rules for results of format 2.0. */
class FrontDoorAnswerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          inferred object     | {'id': 1}                                | 200 | application/json | {'id': 1}
          inferred string     | 'hello'                                  | 200 | application/json | 'hello'
          inferred null       | null                                     | 200 | application/json | null
          R8 null statusCode  | {'statusCode': null}                     | 200 | application/json | {'statusCode': null}
          text without type   | {'statusCode': 201, 'body': 'x'}         | 201 | text/plain;charset=UTF-8 | x
          body without any    | {'statusCode': 204}                      | 204 | none | ~~
          base64              | {'statusCode': 200, 'body': 'eA==', 'isBase64Encoded': true, 'headers': {'content-type': 'a/b'}} | 200 | a/b | x
          R11 null header     | {'statusCode': 200, 'body': 'x', 'headers': {'x': null, 'content-type': 'a/b'}} | 200 | a/b | x
          broken base64       | {'statusCode': 200, 'body': '?', 'isBase64Encoded': true} | 500 | application/json | {'message':'Internal Server Error'}
          nonsense status     | {'statusCode': 'many'}                   | 500 | application/json | {'message':'Internal Server Error'}
          """)
  void becomesAnAnswer(String name, String result, int status, String type, String body)
      throws IOException {
    byte[] payload = result.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Object value = Jackson3Json.bootDefaults().readPlain(new ByteArrayInputStream(payload));

    HttpAnswer answer = FrontDoor.HTTP_API.answer(value, payload);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().first("Content-Type").orElse("none")).isEqualTo(type);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(body.replace('\'', '"'));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          REST_API               | {'statusCode': 200, 'headers': {'a': '1', 'b': '2'}, 'multiValueHeaders': {'a': ['3', '4']}} | 200 | [3, 4] [2]
          REST_API               | {'statusCode': 200, 'cookies': ['x=1']} | 200 | [] []
          REST_API               | {'body': 'x'}       | 502 | [] []
          REST_API               | 'x'                 | 502 | [] []
          HTTP_API_ONE           | 'x'                 | 500 | [] []
          LOAD_BALANCER          | {'statusCode': 200, 'headers': {'a': '1'}, 'multiValueHeaders': {'b': ['2']}} | 200 | [1] []
          LOAD_BALANCER_MULTIPLE | {'statusCode': 200, 'headers': {'a': '1'}, 'multiValueHeaders': {'b': ['2']}} | 200 | [] [2]
          LOAD_BALANCER          | {'statusCode': 20}  | 502 | [] []
          """)
  void eachReadsItsOwnMembers(FrontDoor door, String result, int status, String fields)
      throws IOException {
    byte[] payload = result.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Object value = Jackson3Json.bootDefaults().readPlain(new ByteArrayInputStream(payload));

    HttpAnswer answer = door.answer(value, payload);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().all("a") + " " + answer.headers().all("b")).isEqualTo(fields);
  }
}
