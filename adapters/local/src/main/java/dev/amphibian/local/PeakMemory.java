package dev.amphibian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The largest resident set of a process, as Linux counts it. */
final class PeakMemory {

  private PeakMemory() {}

  static OptionalLong bytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    try {
      return bytes(Files.readString(status));
    } catch (IOException e) {
      // The process ended between the two looks.
      return OptionalLong.empty();
    }
  }

  static OptionalLong bytes(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
