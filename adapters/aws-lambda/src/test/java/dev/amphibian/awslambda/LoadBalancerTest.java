package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerTest {

  private static final String MULTIPLE = "'multiValueHeaders': {'host': ['shop.example']}";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Q1 encoded plus    | {'q': 'a%2Bb'}            | q=a%2Bb
          Q2 plus            | {'q': 'a+b'}              | q=a+b
          Q4 both encoded    | {'n%20m': 'a%20b'}        | n%20m=a%20b
          Q7 JSON            | {'q': '%7B%22a%22%3A1%7D'} | q=%7B%22a%22%3A1%7D
          Q10 flag           | {'q': ''}                 | q=
          """)
  void theQueryStaysAsItWasSent(String id, String parameters, String expected) {
    assertThat(call(Events.loadBalancer("'queryStringParameters': " + parameters)).query())
        .isEqualTo(expected);
  }

  @Test
  void q8SeveralValues() {
    String more = MULTIPLE + ", 'multiValueQueryStringParameters': {'q': ['1', '2'], 'p': ['%20']}";
    assertThat(call(Events.loadBalancer(more)).query()).isEqualTo("q=1&q=2&p=%20");
  }

  @Test
  void p1ThePathStaysEncoded() {
    assertThat(call(Events.loadBalancer("'path': '/a%2Fb%20c'")).path()).isEqualTo("/a%2Fb%20c");
  }

  @Test
  void h12TheCallerIsWhatTheLoadBalancerAdded() {
    String more =
        "'headers': {'host': 'shop.example', 'x-forwarded-for': '203.0.113.9, 192.0.2.1',"
            + " 'x-forwarded-proto': 'http', 'x-forwarded-port': '8080'}";
    assertThat(call(Events.loadBalancer(more)).origin())
        .isEqualTo(new HttpCall.Origin("http", "shop.example", 8080, "192.0.2.1"));
  }

  @Test
  void d5WhatACallerCouldSendIsNoUser() {
    String more = "'headers': {'x-amzn-oidc-identity': 'ada'}";
    assertThat(call(Events.loadBalancer(more)).origin().user()).isEmpty();
  }

  @Test
  void d2AHealthCheckHasFewMembers() {
    HttpCall call = call(Events.loadBalancer("'headers': {'user-agent': 'ELB-HealthChecker/2.0'}"));

    assertThat(call.method() + " " + call.path()).isEqualTo("GET /");
    assertThat(call.origin()).isEqualTo(new HttpCall.Origin("https", "localhost", 443, ""));
  }

  @Test
  void r10SeveralValuesIfTheEventHasThem() {
    Headers headers = Headers.of(Map.of("Vary", List.of("A", "B")));

    assertThat(answer(MULTIPLE, new HttpAnswer(200, headers, new byte[0])))
        .containsEntry("multiValueHeaders", Map.of("Vary", List.of("A", "B")))
        .doesNotContainKey("headers");
    assertThat(answer("'headers': {}", new HttpAnswer(200, headers, new byte[0])))
        .containsEntry("headers", Map.of("Vary", "A, B"))
        .doesNotContainKey("multiValueHeaders");
  }

  @Test
  void c5SeveralCookiesAreSpelledSeveralWaysIfNamesHaveOneValue() {
    Headers headers = Headers.of(Map.of("Set-Cookie", List.of("a=1", "b=2", "c=3", "d=4")));

    assertThat(answer("'headers': {}", new HttpAnswer(200, headers, new byte[0])))
        .containsEntry(
            "headers",
            Map.of(
                "set-cookie",
                "a=1",
                "Set-cookie",
                "b=2",
                "sEt-cookie",
                "c=3",
                "SEt-cookie",
                "d=4"));
  }

  @ParameterizedTest
  @CsvSource({"200, 200 OK", "404, 404 Not Found", "299, 299 Other", "599, 599 Error"})
  void r9TheStatusInWords(int status, String expected) {
    assertThat(answer("'headers': {}", HttpAnswer.of(status)))
        .containsEntry("statusDescription", expected);
  }

  private static HttpCall call(@Nullable Object event) {
    return HttpEvents.standard().exchange(event).call();
  }

  private static Map<String, Object> answer(String more, HttpAnswer answer) {
    return HttpEvents.standard().exchange(Events.loadBalancer(more)).answer(answer);
  }
}
