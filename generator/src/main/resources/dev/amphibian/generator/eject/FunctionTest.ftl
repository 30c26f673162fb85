package ${packageName};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
<#list servers as variable>
<#if variable?is_first>
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
</#if>
</#list>
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the function as Lambda does and hands it events of an HTTP API. */
<#list servers as variable>
@EnabledIfEnvironmentVariable(
    named = "${variable}",
    matches = ".+",
    disabledReason = "it needs a server that this points to")
</#list>
class ${functionClass}Test {

  private static ${functionClass} function;

  @BeforeAll
  static void start() {
    function = new ${functionClass}();
  }

  @ParameterizedTest
  @CsvSource({<#list routes as route>${route}<#sep>, </#sep></#list>})
  void knowsItsRoutes(String verb, String path) throws IOException {
<#if secured>
    // Spring Security may want to know first who asks.
    assertThat(answer("OPTIONS", path)).containsPattern("\"statusCode\":(200|401|403)\\b");
<#else>
    assertThat(answer("OPTIONS", path)).contains("\"statusCode\":200", verb);
</#if>
  }
<#if readable?has_content>

  @ParameterizedTest
  @CsvSource({<#list readable as route>${route}<#sep>, </#sep></#list>})
  void answersWithoutFailing(String verb, String path) throws IOException {
    assertThat(answer(verb, path)).containsPattern("\"statusCode\":[234]\\d\\d\\b");
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
