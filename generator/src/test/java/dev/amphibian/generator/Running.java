package dev.amphibian.generator;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.runtime.Jackson2Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The two ways to ask: the application over HTTP, the function by an event. */
final class Running {

  private Running() {}

  /** The application on its own Tomcat. */
  static ConfigurableApplicationContext application(ClassLoader loader, String type)
      throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(loader);
    SpringApplication application = new SpringApplication(loader.loadClass(type));
    return application.run(
        "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=off");
  }

  static Answer ask(ConfigurableApplicationContext application, Request request)
      throws IOException, InterruptedException {
    String port = application.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + request.target()))
            .method(
                request.verb(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(builder.build(), HttpResponse.BodyHandlers.ofString());
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return Answer.of(response.statusCode(), headers, response.body());
  }

  /** Sends each request to both, and compares the answers. */
  static void assertAlike(
      ConfigurableApplicationContext application,
      RequestStreamHandler function,
      List<Request> requests)
      throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Request request : requests) {
      Answer wanted = ask(application, request);
      all.assertThat(ask(function, request)).as("%s", request).isEqualTo(wanted);
    }
    all.assertAll();
  }

  static RequestStreamHandler function(ClassLoader loader, String handler)
      throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(loader);
    return (RequestStreamHandler) loader.loadClass(handler).getConstructor().newInstance();
  }

  @SuppressWarnings("unchecked")
  static Answer ask(RequestStreamHandler function, Request request) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    Jackson2Json json = Jackson2Json.bootDefaults();
    json.writePlain(event(request), event);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.toByteArray()), result, context());
    Map<String, Object> answer =
        (Map<String, Object>)
            requireNonNull(json.readPlain(new ByteArrayInputStream(result.toByteArray())));
    Map<String, String> headers = new TreeMap<>();
    ((Map<String, Object>) answer.getOrDefault("headers", Map.of()))
        .forEach((name, value) -> headers.put(name, String.valueOf(value)));
    String body = String.valueOf(answer.getOrDefault("body", ""));
    if (Boolean.TRUE.equals(answer.get("isBase64Encoded"))) {
      body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
    return Answer.of(Integer.parseInt(String.valueOf(answer.get("statusCode"))), headers, body);
  }

  private static Map<String, Object> event(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("host", "localhost");
    request
        .headers()
        .forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.verb());
    http.put("path", URI.create(request.path()).getPath());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", "127.0.0.1");
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("stage", "$default");
    context.put("domainName", "localhost");
    context.put("http", http);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", URI.create(request.path()).getPath());
    event.put("rawQueryString", request.query());
    event.put("headers", headers);
    event.put("requestContext", context);
    event.put("isBase64Encoded", false);
    if (!request.body().isEmpty()) {
      event.put("body", request.body());
    }
    return event;
  }

  static Context context() {
    LambdaLogger silent =
        new LambdaLogger() {
          @Override
          public void log(String message) {}

          @Override
          public void log(byte[] message) {}
        };
    return (Context)
        Proxy.newProxyInstance(
            Running.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getLogger" -> silent;
                  case "getAwsRequestId" -> "request";
                  case "getRemainingTimeInMillis" -> 30_000;
                  case "getMemoryLimitInMB" -> 512;
                  default -> null;
                });
  }
}
