package dev.amphibian.spring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.Seen;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.runtime.Json;
import dev.amphibian.spring.garage.GarageApplication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The garage on embedded Tomcat and as an {@link MvcEntry}, with the same settings. */
final class BothSides implements AutoCloseable {

  /** Of Lambda's context only the logger is there. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  method.getName().equals("getLogger") ? LambdaRuntime.getLogger() : null);

  private final ConfigurableApplicationContext server;
  private final MvcEntry entry;
  private final int port;
  private final Json json = Jackson2Json.of(new ObjectMapper());
  private final HttpFunction function;

  BothSides(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    try {
      server = SpringApplication.run(GarageApplication.class, "--server.port=0");
      port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port"));
      entry = MvcEntry.start(GarageSlice.whole());
      function = new HttpFunction(json, entry);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  Seen onTomcat(Row row) throws Exception {
    return Seen.of(RawHttp.send(row.call(port)));
  }

  Seen asFunction(Row row) throws Exception {
    HttpCall call = row.call(port);
    return Seen.of(entry.handle(call));
  }

  /** The same call as an event of what stands before a function, through its handler. */
  Seen behind(FrontDoor door, Row row) throws Exception {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    json.writePlain(door.event(row.request(port)), event);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.toByteArray()), result, CONTEXT);
    byte[] payload = result.toByteArray();
    return Seen.of(door.answer(json.readPlain(new ByteArrayInputStream(payload)), payload));
  }

  @Override
  public void close() {
    entry.close();
    server.close();
  }
}
