package ${checks.packageName()};

import static org.assertj.core.api.Assertions.assertThat;
<#if checks.keyed()?has_content>
import static org.junit.jupiter.api.Assumptions.assumeTrue;
</#if>

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
<#if checks.servers()?has_content>
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
</#if>
<#if checks.invoked()?has_content>
import org.junit.jupiter.api.Test;
<#else>
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
</#if>
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service on a free port and asks it over HTTP. */
<#list checks.servers() as variable>
@EnabledIfEnvironmentVariable(
    named = "${variable}",
    matches = ".+",
    disabledReason = "it needs a server that this points to")
</#list>
class ${checks.startClass()}Test {

  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    service = ${checks.startClass()}.start("--server.port=0"<#if checks.hasOwnManagement()>, "--management.server.port=0"</#if>);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

<#if checks.invoked()?has_content>
  @Test
  void takesPayloads() throws Exception {
    HttpResponse<String> answer = answer("GET", "${checks.invoked()}");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }
<#else>
  @ParameterizedTest
  @CsvSource({
<#list checks.routes() as route>
    ${route},
</#list>
  })
  void knowsItsRoutes(String verb, String path) throws Exception {
    HttpResponse<String> answer = answer("OPTIONS", path);

<#if checks.isSecured()>
    // Spring Security may want to know first who asks.
    assertThat(answer.statusCode()).isIn(200, 401, 403);
<#else>
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains(verb);
</#if>
  }
<#if checks.readable()?has_content>

  @ParameterizedTest
  @CsvSource({
<#list checks.readable() as route>
    ${route},
</#list>
  })
  void answersWithoutFailing(String verb, String path) throws Exception {
    assertThat(answer(verb, path).statusCode()).isLessThan(500);
  }
</#if>
<#if checks.keyed()?has_content>

  @ParameterizedTest
  @CsvSource({
<#list checks.keyed() as route>
    ${route},
</#list>
  })
  void answersForWhatIsThere(String verb, String path) throws Exception {
    int status = answer(verb, path).statusCode();

    assumeTrue(status < 500, "Write a key under which there is something");
    assertThat(status).isBetween(200, 499).isNotEqualTo(405);
  }
</#if>
</#if>

  private static HttpResponse<String> answer(String verb, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "application/json")
            .method(verb, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
