package ${checks.packageName()};

import static org.assertj.core.api.Assertions.assertThat;
<#if checks.keyed()?has_content>
import static org.junit.jupiter.api.Assumptions.assumeFalse;
</#if>

<#if checks.invoked()?has_content>
import org.junit.jupiter.api.Test;
<#else>
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
</#if>
<#if checks.servers()?has_content>
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
</#if>
<#if checks.invoked()?has_content>

/** Starts the function as Lambda does; what it answers to which payload is for you to write. */
<#else>
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the function as Lambda does and hands it events of an HTTP API. */
</#if>
<#list checks.servers() as variable>
@EnabledIfEnvironmentVariable(
    named = "${variable}",
    matches = ".+",
    disabledReason = "it needs a server that this points to")
</#list>
class ${checks.startClass()}Test {
<#if checks.invoked()?has_content>

  @Test
  void starts() {
    assertThat(new ${checks.startClass()}()).isNotNull();
  }
}
<#else>

  private static ${checks.startClass()} function;

  @BeforeAll
  static void start() {
    function = new ${checks.startClass()}();
  }

  @ParameterizedTest
  @CsvSource({
<#list checks.routes() as route>
    ${route},
</#list>
  })
  void knowsItsRoutes(String verb, String path) throws IOException {
<#if checks.isSecured()>
    // Spring Security may want to know first who asks.
    assertThat(answer("OPTIONS", path)).containsPattern("\"statusCode\":(200|401|403)\\b");
<#else>
    assertThat(answer("OPTIONS", path)).contains("\"statusCode\":200", verb);
</#if>
  }
<#if checks.readable()?has_content>

  @ParameterizedTest
  @CsvSource({
<#list checks.readable() as route>
    ${route},
</#list>
  })
  void answersWithoutFailing(String verb, String path) throws IOException {
    assertThat(answer(verb, path)).containsPattern("\"statusCode\":[234]\\d\\d\\b");
  }
</#if>
<#if checks.keyed()?has_content>

  @ParameterizedTest
  @CsvSource({
<#list checks.keyed() as route>
    ${route},
</#list>
  })
  void answersForWhatIsThere(String verb, String path) throws IOException {
    String answer = answer(verb, path);

    assumeFalse(answer.contains("\"statusCode\":5"), "Write a key under which there is something");
    assertThat(answer).containsPattern("\"statusCode\":[234]\\d\\d\\b");
  }
</#if>

  private static String answer(String verb, String path) throws IOException {
    String event =
        """
        {
          "version": "2.0",
          "rawPath": "%2$s",
          "rawQueryString": "",
          "headers": {"accept": "application/json"},
          "requestContext": {"stage": "$default", "http": {"method": "%1$s", "path": "%2$s"}},
          "isBase64Encoded": false
        }
        """
            .formatted(verb, path);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
    return answer.toString(StandardCharsets.UTF_8);
  }
}
</#if>
