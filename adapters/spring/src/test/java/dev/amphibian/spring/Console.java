package dev.amphibian.spring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is printed to the console while this is open. */
final class Console implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  Console() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The one line with this message. */
  Map<?, ?> line(String message) {
    List<Map<?, ?>> found =
        text()
            .lines()
            .<Map<?, ?>>map(Console::parsed)
            .filter(it -> message.equals(it.get("message")))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " lines \"" + message + "\" in:\n" + text());
    }
    return found.get(0);
  }

  private static Map<?, ?> parsed(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return JSON.convertValue(node, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException("No JSON: " + line, e);
    }
  }

  @Override
  public void close() {
    System.setOut(before);
  }
}
