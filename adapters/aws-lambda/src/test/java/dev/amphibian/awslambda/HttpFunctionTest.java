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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {

  private static final Json JSON = Jackson3Json.bootDefaults();
  private static final int MAX_ANSWER_BYTES = 6_291_556;

  private final StringBuffer log = new StringBuffer();
  private final Logger logger = Logger.getLogger("dev.amphibian.runtime");
  private final Handler handler = new Listening();

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

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
    assertThat(log).contains("GET /: failed", "IllegalStateException: secret", "\tat ");
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
    assertThat(log).contains("GET /: The answer has", "takes 6291556 at most");
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
  void noLineTellsWhatACallerSends() throws IOException {
    String event =
        "{'requestContext': {'http': {'method': 'PUT', 'path': '/x'}}, 'rawPath': '/x',"
            + " 'rawQueryString': 'a=MARKER', 'headers': {'authorization': 'Bearer MARKER',"
            + " 'traceparent': 'MARKER', 'tracestate': 'MARKER'}, 'cookies': ['a=MARKER'],"
            + " 'isBase64Encoded': %s, 'body': 'MARKERMARKERx'}";

    answer(call -> HttpAnswer.of(200), event.formatted(true));
    answer(
        call -> {
          throw new IllegalStateException("on purpose");
        },
        event.formatted(false));
    answer(
        call -> new HttpAnswer(200, Headers.none(), new byte[MAX_ANSWER_BYTES]),
        event.formatted(false));

    assertThat(log)
        .contains("PUT /x: the body is no base64", "on purpose", "takes 6291556 at most")
        .doesNotContain("MARKER");
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
        .handleRequest(new ByteArrayInputStream(bytes), out, new FewContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  private final class Listening extends Handler {
    @Override
    public void publish(LogRecord record) {
      log.append(record.getMessage()).append('\n');
      if (record.getThrown() != null) {
        StringWriter text = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(text, true));
        log.append(text);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A context of which only the request's id is there. */
  private static final class FewContext implements Context {
    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public LambdaLogger getLogger() {
      throw new UnsupportedOperationException();
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
