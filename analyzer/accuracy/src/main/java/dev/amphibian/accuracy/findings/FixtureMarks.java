package dev.amphibian.accuracy.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the marked fixtures of a rule say; that they say the truth is what the analyzer's own tests
 * see to.
 *
 * @param found lines with findings that are right
 * @param wrong lines with findings that aren't
 * @param missed lines without the finding that should be there
 */
record FixtureMarks(int found, int wrong, int missed) {

  private static final FixtureMarks NONE = new FixtureMarks(0, 0, 0);
  private static final Pattern MARK = Pattern.compile("// (Finding|False|Missed): ([a-z/-]+)");

  /** Those of all files below a folder, by the rule's id. */
  static Map<String, FixtureMarks> below(Path folder) throws IOException {
    Map<String, FixtureMarks> marks = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      Matcher mark = MARK.matcher(Files.readString(file));
      while (mark.find()) {
        marks.merge(mark.group(2), of(mark.group(1)), FixtureMarks::plus);
      }
    }
    return marks;
  }

  private static FixtureMarks of(String what) {
    return switch (what) {
      case "Finding" -> new FixtureMarks(1, 0, 0);
      case "False" -> new FixtureMarks(0, 1, 0);
      default -> new FixtureMarks(0, 0, 1);
    };
  }

  FixtureMarks plus(FixtureMarks other) {
    return new FixtureMarks(found + other.found, wrong + other.wrong, missed + other.missed);
  }

  static FixtureMarks of(Map<String, FixtureMarks> all, String rule) {
    return all.getOrDefault(rule, NONE);
  }

  String precision() {
    return Share.of(found, found + wrong);
  }

  String recall() {
    return Share.of(found, found + missed);
  }
}
