package dev.amphibian.analyzer.wait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.platform.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is waited is what was calculated by hand: {@code // Wait of handler: 3 x 500 ms + 2 s; open}
 * where {@code open} says that there are further waits without end.
 */
class LongestWaitsTest {

  private static final Pattern MARK =
      Pattern.compile("// Wait of (\\w+): (.+)$", Pattern.MULTILINE);
  private static final Pattern TERM = Pattern.compile("(?:(\\d+) x )?(\\d+) (ms|s)");

  @ParameterizedTest
  @ValueSource(strings = {"Waits", "PublicApplications"})
  void isWhatAHandCalculationSays(String fixture, @TempDir Path folder) throws IOException {
    String source = "fixtures/wait/" + fixture + ".java";
    Map<String, String> byHand =
        MARK.matcher(Files.readString(TestCodebase.MODULE.resolve("src/test/java/" + source)))
            .results()
            .collect(
                Collectors.toMap(
                    mark -> mark.group(1), mark -> mark.group(2), (a, b) -> b, TreeMap::new));

    Map<String, String> told = new TreeMap<>();
    for (Judged judged : TestCodebase.of(folder, source).analyze().entryPoints()) {
      String name = judged.entryPoint().method().name();
      LongestWait wait = judged.slice().longestWait();
      told.put(name, words(wait));
      assertThat(wait.boundedMillis()).as(name).isEqualTo(sum(byHand.getOrDefault(name, "")));
    }

    assertThat(told).isEqualTo(byHand);
  }

  @Test
  void saysWhereAndWhy(@TempDir Path folder) {
    LongestWait wait =
        TestCodebase.of(folder, "fixtures/wait/PublicApplications.java")
            .analyze()
            .entryPoints()
            .stream()
            .filter(judged -> judged.entryPoint().method().name().equals("registerDiscovery"))
            .map(judged -> judged.slice().longestWait())
            .findFirst()
            .orElseThrow();

    assertThat(wait.terms().get(0).what()).isEqualTo("Thread.sleep");
    assertThat(wait.terms().get(0).place().file()).endsWith("PublicApplications.java");
    assertThat(wait.open())
        .extracting(LongestWait.Open::why)
        .first()
        .asString()
        .endsWith("findByName has no query time-out");
    assertThat(wait.millis()).isEmpty();
  }

  private static String words(LongestWait wait) {
    String terms =
        wait.terms().stream()
            .map(
                term ->
                    (term.times() == 1 ? "" : term.times() + " x ")
                        + Unit.MILLISECONDS.format(term.millis()))
            .collect(Collectors.joining(" + "));
    return (terms.isEmpty() ? "0" : terms) + (wait.open().isEmpty() ? "" : "; open");
  }

  private static long sum(String terms) {
    return TERM.matcher(terms)
        .results()
        .mapToLong(
            term ->
                Long.parseLong(term.group(1) == null ? "1" : term.group(1))
                    * Long.parseLong(term.group(2))
                    * (term.group(3).equals("s") ? 1000 : 1))
        .sum();
  }
}
