package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {

  private static final Json JSON = Jackson3Json.bootDefaults();
  private static final int MAX_ANSWER_BYTES = 6_291_556;

  private final StringBuffer log = new StringBuffer();

  @Test
  void answersAnEvent() throws IOException {
    assertThat(
            answer(
                call ->
                    new HttpAnswer(
                        201, Headers.none(), call.path().getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("{\"statusCode\":201,\"headers\":{},\"body\":\"/\",\"isBase64Encoded\":false}");
    assertThat(log).isEmpty();
  }

  @Test
  void r15AnUncaughtExceptionIsA500WithoutItsStackTraceWhichIsLogged() throws IOException {
    String answer =
        answer(
            call -> {
              throw new IllegalStateException("secret");
            });

    assertThat(answer)
        .startsWith("{\"statusCode\":500,\"headers\":{\"Content-Type\":\"application/json\"}")
        .contains("\\\"status\\\":500,\\\"error\\\":\\\"Internal Server Error\\\"")
        .contains("\\\"path\\\":\\\"/\\\"")
        .doesNotContain("secret", "Exception");
    assertThat(log)
        .contains("RequestId: request-1", "GET /", "IllegalStateException: secret", "\tat ");
  }

  @Test
  void aMissingClassAndAnOverflowingStackAreAnsweredToo() throws IOException {
    assertThat(
            answer(
                call -> {
                  throw new NoClassDefFoundError("gone/Missing");
                }))
        .contains("500");
    assertThat(
            answer(
                call -> {
                  throw new StackOverflowError();
                }))
        .contains("500");
    assertThat(log).contains("gone/Missing", "StackOverflowError");
  }

  @Test
  void withoutMemoryTheEnvironmentIsLambdasToEnd() {
    assertThatThrownBy(
            () ->
                answer(
                    call -> {
                      throw new OutOfMemoryError("test");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aCallKeepsItsInterruption() throws IOException {
    answer(
        call -> {
          throw new InterruptedException();
        });

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void r18AnAnswerThatLambdaWouldRefuseIsA500ThatSaysWhy() throws IOException {
    byte[] large = new byte[MAX_ANSWER_BYTES];
    Arrays.fill(large, (byte) 'x');

    assertThat(answer(call -> new HttpAnswer(200, Headers.none(), large)))
        .contains("\"statusCode\":500", "takes 6291556 at most")
        .hasSizeLessThan(500);
    assertThat(log).contains("request-1", "takes 6291556 at most");
  }

  @Test
  void r18TheLargestAnswerPasses() throws IOException {
    byte[] large = new byte[MAX_ANSWER_BYTES - 65];
    Arrays.fill(large, (byte) 'x');

    assertThat(answer(call -> new HttpAnswer(200, Headers.none(), large)))
        .hasSize(MAX_ANSWER_BYTES);
  }

  @Test
  void r18ALoadBalancerTakesLess() throws IOException {
    byte[] large = new byte[1_000_000];
    Arrays.fill(large, (byte) 'x');
    String event = "{'httpMethod': 'GET', 'path': '/', 'requestContext': {'elb': {}}}";

    assertThat(answer(call -> new HttpAnswer(200, Headers.none(), large), event))
        .contains("\"statusCode\":500", "takes 1000000 at most");
  }

  @Test
  void aBodyThatIsNoBase64IsABadRequest() throws IOException {
    String event =
        "{'requestContext': {'http': {'method': 'PUT', 'path': '/x'}}, 'isBase64Encoded': true,"
            + " 'body': 'a'}";

    assertThat(answer(call -> HttpAnswer.of(200), event))
        .startsWith("{\"statusCode\":400")
        .contains("\\\"error\\\":\\\"Bad Request\\\"", "\\\"path\\\":\\\"/x\\\"");
    assertThat(log).contains("PUT /x: the body is no base64");
  }

  @Test
  void d6AnotherEventFailsTheInvocation() {
    assertThatThrownBy(() -> answer(call -> HttpAnswer.of(200), "{'Records': []}"))
        .isInstanceOf(UnknownEvent.class);
  }

  private String answer(HttpEntry entry) throws IOException {
    return answer(entry, "{'requestContext': {'http': {'method': 'GET', 'path': '/'}}}");
  }

  private String answer(HttpEntry entry, @Nullable String event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = String.valueOf(event).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    new HttpFunction(JSON, entry)
        .handleRequest(new ByteArrayInputStream(bytes), out, new LoggingContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A context of which only the request's id and the logger are there. */
  private final class LoggingContext implements Context {
    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.append(message);
        }

        @Override
        public void log(byte[] message) {
          log.append(new String(message, StandardCharsets.UTF_8));
        }
      };
    }

    @Override
    public String getLogGroupName() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getLogStreamName() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getFunctionName() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getFunctionVersion() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getInvokedFunctionArn() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getRemainingTimeInMillis() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getMemoryLimitInMB() {
      throw new UnsupportedOperationException();
    }
  }
}
