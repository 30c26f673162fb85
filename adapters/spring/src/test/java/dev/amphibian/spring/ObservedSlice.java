package dev.amphibian.spring;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.Seen;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.runtime.Json;
import dev.amphibian.spring.observed.ObservedApplication;
import dev.amphibian.spring.observed.ObservedController;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** The observed application as a function and as a service. */
final class ObservedSlice {

  private static final Slice SLICE =
      Slice.of(ObservedApplication.class)
          .serving(ObservedController.class, "log", String.class)
          .serving(ObservedController.class, "later", String.class)
          .serving(ObservedController.class, "boom", String.class);

  private static final Json JSON = Jackson2Json.of(new ObjectMapper());

  /** Of Lambda's context only what a call asks for is there. */
  private static final Context LAMBDA =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getAwsRequestId" -> UUID.randomUUID().toString();
                    case "getRemainingTimeInMillis" -> 30_000;
                    default -> null;
                  });

  private ObservedSlice() {}

  static MvcEntry function(String... settings) {
    return with(settings, () -> MvcEntry.start(SLICE));
  }

  static ConfigurableApplicationContext beans(String... settings) {
    return with(settings, () -> SliceContext.start(SLICE));
  }

  static ConfigurableApplicationContext service(String... settings) {
    return with(settings, () -> SliceService.run(SLICE.named("log-word"), "--server.port=0"));
  }

  static HttpFunction handler(HttpEntry entry) {
    return new HttpFunction(JSON, entry);
  }

  static Seen answer(HttpFunction handler, Row row) throws IOException {
    FrontDoor door = FrontDoor.FUNCTION_URL;
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    JSON.writePlain(door.event(row.request(80)), event);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.toByteArray()), result, LAMBDA);
    byte[] payload = result.toByteArray();
    return Seen.of(door.answer(JSON.readPlain(new ByteArrayInputStream(payload)), payload));
  }

  static Seen answer(ConfigurableApplicationContext service, Row row) throws Exception {
    int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    return Seen.of(RawHttp.send(row.call(port)));
  }

  private interface Start<T> {
    T run();
  }

  /** Settings of the tests' other application that this one can't use are switched off. */
  private static <T> T with(String[] settings, Start<T> start) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("spring.sql.init.mode", "never");
    all.put("logging.level.dev.amphibian", "info");
    for (int at = 0; at < settings.length; at += 2) {
      all.put(settings[at], settings[at + 1]);
    }
    all.forEach(System::setProperty);
    try {
      return start.run();
    } finally {
      all.keySet().forEach(System::clearProperty);
    }
  }
}
