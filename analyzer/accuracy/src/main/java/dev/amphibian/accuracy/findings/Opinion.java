package dev.amphibian.accuracy.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody who read the code thinks of a finding.
 *
 * @param isRight whether the code does what the finding says, when a request comes to it
 */
record Opinion(FindingId finding, boolean isRight, String reason) {

  private static final int PARTS = 5;

  /**
   * The opinions of a file: rule, method, line, {@code right} or {@code wrong}, and the reason in
   * each line, between tabs.
   *
   * @throws IllegalArgumentException if a line isn't one
   */
  static List<Opinion> in(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(Opinion::of)
            .toList()
        : List.of();
  }

  private static Opinion of(String line) {
    String[] parts = line.split("\t", PARTS);
    if (parts.length < PARTS || !parts[3].matches("right|wrong")) {
      throw new IllegalArgumentException("Not rule, method, line, right or wrong, reason: " + line);
    }
    return new Opinion(
        new FindingId(parts[0], parts[1], Integer.parseInt(parts[2])),
        parts[3].equals("right"),
        parts[4]);
  }
}
