package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.local.HttpDoor;
import dev.amphibian.local.Outcome;
import dev.amphibian.spring.Slice;
import dev.amphibian.spring.SliceService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.springframework.context.ConfigurableApplicationContext;

/** A method that is invoked by name, as generated function and as generated service. */
final class InvokedForms implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final Path classes;
  private final Path folder;
  private final HttpDoor door;
  private final ConfigurableApplicationContext service;

  InvokedForms(GeneratedFunction function, Path classes, Path folder) throws Exception {
    this.classes = classes;
    this.folder = folder;
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
    GeneratedTarget asFunction = function.target("aws-lambda");
    RequestStreamHandler handler = Running.function(loader(asFunction), asFunction.startClass());
    String path = function.wired().entries().get(0).routes().get(0);
    this.door =
        HttpDoor.openForPayloads(
            payload -> invoke(handler, payload),
            path,
            type -> type.equals("shop.Gone") ? 410 : 500);
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

  /** As Lambda's runtime client: what is thrown is told by its type and message. */
  private static Outcome invoke(RequestStreamHandler function, byte[] payload) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(payload), result, Running.context());
      return new Outcome.Answered(result.toByteArray(), Duration.ZERO);
    } catch (Throwable e) {
      return new Outcome.Failed(e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  void answerAlike(List<Request> calls) throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Request request : calls) {
      Answer answer = Running.ask(service, request);
      all.assertThat(Running.ask(door.address(), request)).as("%s", request).isEqualTo(answer);
      String wanted = request.headers().getOrDefault("Expected", "");
      all.assertThat(answer.status() + " " + answer.body()).as("%s", request).isEqualTo(wanted);
    }
    all.assertAll();
    assertThat(calls).isNotEmpty();
  }

  @Override
  public void close() {
    door.close();
    service.close();
    Thread.currentThread().setContextClassLoader(before);
  }
}
