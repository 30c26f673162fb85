package dev.amphibian.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.BasicConfigurator;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logback's lines where neither the application nor Spring Boot configures it. */
class LogbackConsoleTest {

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LoggerContext context = new LoggerContext();
  private final LogbackMDCAdapter fields = new LogbackMDCAdapter();

  @BeforeEach
  void listen() {
    context.setMDCAdapter(fields);
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(console);
    context.stop();
  }

  private void configure() {
    BasicConfigurator fallback = new BasicConfigurator();
    fallback.setContext(context);
    fallback.configure(context);
    LogbackConsole.replaceFallback(context);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineIsAnObjectWithTheFieldsOfItsThread() throws IOException {
    configure();
    fields.put("faas.name", "find-part");
    Logger logger = context.getLogger("shop.Parts");
    logger.debug("not seen");
    logger.info("{} \"parts\"\n\tfor \u00e4\u20ac\ud83d\ude00\u0001\\", 2);

    assertThat(text()).endsWith("}\n").hasLineCount(1);
    Map<?, ?> line = Lines.only(written.toByteArray());
    assertThat(String.valueOf(line.remove("@timestamp"))).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(line)
        .isEqualTo(
            Map.of(
                "@version", "1",
                "message", "2 \"parts\"\n\tfor \u00e4\u20ac\ud83d\ude00\u0001\\",
                "logger_name", "shop.Parts",
                "thread_name", Thread.currentThread().getName(),
                "level", "INFO",
                "level_value", 20_000,
                "faas.name", "find-part"));
  }

  @Test
  void whatWasThrownStandsInTheLineWithItsCause() throws IOException {
    configure();
    context
        .getLogger("shop.Parts")
        .error("failed", new IllegalStateException("outer", new IOException("inner")));

    assertThat(text()).hasLineCount(1);
    Map<?, ?> line = Lines.only(written.toByteArray());
    assertThat(String.valueOf(line.get("stack_trace")))
        .contains("IllegalStateException: outer", "Caused by: java.io.IOException: inner")
        .contains("LogbackConsoleTest");
  }

  @Test
  void anOwnConfigurationStays() {
    ListAppender<ILoggingEvent> own = new ListAppender<>();
    own.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(own);
    LogbackConsole.replaceFallback(context);

    context.getLogger("shop.Parts").debug("seen");
    assertThat(own.list).hasSize(1);
    assertThat(text()).isEmpty();
  }
}
