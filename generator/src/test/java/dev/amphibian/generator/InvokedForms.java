package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.runtime.binding.InvocationOverHttp;
import dev.amphibian.spring.Slice;
import dev.amphibian.spring.SliceService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.springframework.context.ConfigurableApplicationContext;

/** A method that is invoked by name, as generated function and as generated service. */
final class InvokedForms implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final Path classes;
  private final Path folder;
  private final InvocationOverHttp function;
  private final ConfigurableApplicationContext service;

  InvokedForms(GeneratedFunction function, Path classes, Path folder) throws Exception {
    this.classes = classes;
    this.folder = folder;
    GeneratedTarget asFunction = function.target("aws-lambda");
    RequestStreamHandler handler = Running.function(loader(asFunction), asFunction.startClass());
    this.function =
        new InvocationOverHttp(
            payload -> invoke(handler, payload),
            Jackson2Json.bootDefaults(),
            thrown -> thrown.getClass().getName().equals("shop.Gone") ? 410 : 500);
    GeneratedTarget asService = function.target("spring-boot");
    ClassLoader ofService = loader(asService);
    Thread.currentThread().setContextClassLoader(ofService);
    Field slice = ofService.loadClass(asService.startClass()).getDeclaredField("SLICE");
    slice.setAccessible(true);
    this.service =
        SliceService.run(
            ((Slice) slice.get(null)).named(function.name()),
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off");
  }

  /** One for each target: both have a class of the same name. */
  private URLClassLoader loader(GeneratedTarget target) throws IOException {
    Path own = folder.resolve(target.id());
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = own.resolve("classes").resolve(classes.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Workshop.compileGenerated(target, own.resolve("sources"), own.resolve("classes"));
    return new URLClassLoader(new URL[] {own.resolve("classes").toUri().toURL()}, before);
  }

  private static byte[] invoke(RequestStreamHandler function, byte[] payload) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(payload), result, Running.context());
    return result.toByteArray();
  }

  private Answer ask(Request request) throws IOException {
    Headers headers = Headers.none();
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      headers = headers.with(header.getKey(), header.getValue());
    }
    HttpAnswer answer =
        function.handle(
            new HttpCall(
                request.verb(),
                request.path(),
                "",
                headers,
                request.body().getBytes(StandardCharsets.UTF_8),
                new HttpCall.Origin("http", "localhost", 80, "127.0.0.1")));
    Map<String, String> fields = new TreeMap<>();
    answer.headers().asMap().forEach((name, values) -> fields.put(name, values.get(0)));
    return Answer.of(answer.status(), fields, new String(answer.body(), StandardCharsets.UTF_8));
  }

  void answerAlike(List<Request> calls) throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Request request : calls) {
      Answer answer = Running.ask(service, request);
      all.assertThat(ask(request)).as("%s", request).isEqualTo(answer);
      String wanted = request.headers().getOrDefault("Expected", "");
      all.assertThat(answer.status() + " " + answer.body()).as("%s", request).isEqualTo(wanted);
    }
    all.assertAll();
    assertThat(calls).isNotEmpty();
  }

  @Override
  public void close() {
    service.close();
    Thread.currentThread().setContextClassLoader(before);
  }
}
