package dev.amphibian.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of {@code java.util.logging}. */
class JsonFormatterTest {

  private static Map<?, ?> line(LogRecord record) throws IOException {
    String text = new JsonFormatter().format(record);
    assertThat(text).endsWith("}\n").hasLineCount(1);
    return Lines.only(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineHasTheFieldsOfTheCallForWhichItsThreadWorks() throws IOException {
    LogRecord record = new LogRecord(Level.WARNING, "{0} left");
    record.setParameters(new Object[] {2});
    record.setLoggerName("shop.Parts");
    Observation observation =
        new Observer("find-part", true, new NoTracing())
            .begin(Calls.get("/", Headers.none()), "id-1", null);
    observation.attach();
    Map<?, ?> during = line(record);
    observation.detach();

    assertThat(during.get("message")).isEqualTo("2 left");
    assertThat(during.get("logger_name")).isEqualTo("shop.Parts");
    assertThat(during.get("faas.invocation_id")).isEqualTo("id-1");
    assertThat(line(record).containsKey("faas.invocation_id")).isFalse();
  }

  @Test
  void halfACharacterAndAMissingMessageAreStillJson() throws IOException {
    assertThat(line(new LogRecord(Level.INFO, "\ud83d")).get("message")).isEqualTo("\ud83d");
    assertThat(line(new LogRecord(Level.INFO, null)).get("message")).isEqualTo("null");
  }

  @Test
  void whatWasThrownStandsInTheLine() throws IOException {
    LogRecord record = new LogRecord(Level.SEVERE, "failed");
    record.setThrown(new IllegalStateException("why"));
    assertThat(String.valueOf(line(record).get("stack_trace")))
        .startsWith("java.lang.IllegalStateException: why\n");
  }

  @ParameterizedTest
  @CsvSource({
    "SEVERE,ERROR",
    "WARNING,WARN",
    "INFO,INFO",
    "CONFIG,DEBUG",
    "FINE,DEBUG",
    "FINER,TRACE"
  })
  void levelsHaveTheirUsualNames(String level, String name) throws IOException {
    assertThat(line(new LogRecord(Level.parse(level), "x")).get("level")).isEqualTo(name);
  }
}
