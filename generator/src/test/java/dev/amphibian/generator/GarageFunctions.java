package dev.amphibian.generator;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.Seen;
import dev.amphibian.generator.target.entry.Entries;
import dev.amphibian.generator.wiring.Wiring;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.spring.MvcEntry;
import dev.amphibian.spring.Slice;
import dev.amphibian.spring.SliceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;

/** The open garage on embedded Tomcat, and its handler methods as functions of every wiring. */
final class GarageFunctions implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader loader;
  private final ConfigurableApplicationContext server;
  private final ConfigurableApplicationContext context;
  private final MvcEntry mvc;
  private final HandlerOf handlers;
  private final Map<Wiring, Map<String, RequestStreamHandler>> functions =
      new EnumMap<>(Wiring.class);
  private final Jackson2Json json = Jackson2Json.bootDefaults();

  GarageFunctions(Path folder) throws Exception {
    OpenGarage garage = new OpenGarage(folder);
    Analysis analysis = garage.analyze();
    List<GeneratedFunction> direct = garage.functions(analysis, Wiring.DIRECT);
    List<GeneratedFunction> inContext = garage.functions(analysis, Wiring.CONTEXT);
    loader = new URLClassLoader(new URL[] {garage.classes().toUri().toURL()}, before);
    server = Running.application(loader, OpenGarage.APPLICATION);
    handlers = new HandlerOf(server, OpenGarage.PACKAGE);
    context = SliceContext.start(Slice.of(OpenGarage.APPLICATION));
    mvc = MvcEntry.start(slice());

    functions.put(Wiring.DIRECT, new LinkedHashMap<>());
    for (GeneratedFunction function : direct) {
      String handler = function.target("aws-lambda").startClass();
      put(function, Running.function(loader, handler));
    }
    functions.put(Wiring.CONTEXT, new LinkedHashMap<>());
    for (GeneratedFunction function : inContext) {
      put(function, new HttpFunction(SliceContext.json(context), entry(function, analysis)));
    }
    functions.put(Wiring.MVC, new LinkedHashMap<>());
    for (HandlerMethod method : handlers.all()) {
      by(Wiring.MVC).put(HandlerOf.label(method), new HttpFunction(mvc.json(), mvc));
    }
  }

  /** One entry for all, as one function of several entry points would have it. */
  private Slice slice() {
    Slice slice = Slice.of(OpenGarage.APPLICATION);
    for (HandlerMethod method : handlers.all()) {
      slice =
          slice.serving(
              method.getBeanType(),
              method.getMethod().getName(),
              method.getMethod().getParameterTypes());
    }
    return slice;
  }

  private void put(GeneratedFunction function, RequestStreamHandler handler) {
    by(function.choice().wiring())
        .put(function.wired().entries().get(0).entryPoint().label(), handler);
  }

  /** The generated entry, in a context that all share for the sake of time. */
  private HttpEntry entry(GeneratedFunction function, Analysis analysis)
      throws ReflectiveOperationException {
    String name = Entries.startClass(function.wired(), analysis.codebase());
    return (HttpEntry)
        loader.loadClass(name).getConstructor(ApplicationContext.class).newInstance(context);
  }

  private Map<String, RequestStreamHandler> by(Wiring wiring) {
    return requireNonNull(functions.get(wiring));
  }

  HandlerOf handlers() {
    return handlers;
  }

  /** Whether the generator gives this handler method that wiring. */
  boolean has(Wiring wiring, String handler) {
    return by(wiring).containsKey(handler);
  }

  /** A handler method that the generator gives this wiring. */
  Optional<String> any(Wiring wiring) {
    return by(wiring).keySet().stream().findFirst();
  }

  Seen onTomcat(Row row) throws Exception {
    return Seen.of(RawHttp.send(row.call(port()))).joined();
  }

  Seen asFunction(Wiring wiring, String handler, FrontDoor door, Row row) throws Exception {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    json.writePlain(door.event(row.request(port())), event);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    requireNonNull(by(wiring).get(handler))
        .handleRequest(new ByteArrayInputStream(event.toByteArray()), result, Running.context());
    byte[] payload = result.toByteArray();
    return Seen.of(door.answer(json.readPlain(new ByteArrayInputStream(payload)), payload))
        .joined();
  }

  private int port() {
    return Integer.parseInt(server.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() throws Exception {
    mvc.close();
    context.close();
    server.close();
    loader.close();
    Thread.currentThread().setContextClassLoader(before);
  }
}
