package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import dev.amphibian.spring.garage.GarageApplication;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The garage on embedded Tomcat and as an {@link MvcEntry}, with the same settings. */
final class BothSides implements AutoCloseable {

  private final ConfigurableApplicationContext server;
  private final MvcEntry entry;
  private final int port;

  BothSides(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    try {
      server = SpringApplication.run(GarageApplication.class, "--server.port=0");
      port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port"));
      entry = MvcEntry.start(GarageSlice.whole());
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

  @Override
  public void close() {
    entry.close();
    server.close();
  }
}
