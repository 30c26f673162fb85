package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.Jackson3Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** Reads log lines. */
final class Lines {

  private Lines() {}

  /** The members of the one line in {@code bytes}. */
  static Map<?, ?> only(byte[] bytes) throws IOException {
    Object value = Jackson3Json.bootDefaults().readPlain(new ByteArrayInputStream(bytes));
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
