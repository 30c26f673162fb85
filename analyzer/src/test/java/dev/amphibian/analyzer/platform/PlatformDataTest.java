package dev.amphibian.analyzer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure says what it counts, where it stands and when it was read there. */
class PlatformDataTest {

  private static final Path FILES =
      Path.of(System.getProperty("basedir", ""), "src/main/resources/platforms");

  static Stream<String> platforms() {
    return PlatformCatalogue.IDS.stream();
  }

  static Stream<Limit> limits() {
    return platforms().flatMap(id -> platform(id).limits().values().stream());
  }

  private static Platform platform(String id) {
    return PlatformCatalogue.find(id).orElseThrow();
  }

  @Test
  void theCatalogueListsTheFilesSorted() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();

      assertThat(PlatformCatalogue.IDS).isEqualTo(names);
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void isNamedAsItsFileAndHasATitle(String id) {
    assertThat(platform(id).id()).isEqualTo(id);
    assertThat(platform(id).title()).isNotBlank();
    assertThat(platform(id).limits()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void everyFigureHasUnitSourceAndDate(Limit limit) {
    assertThat(limit.value()).as(limit.id().key()).isPositive();
    assertThat(limit.id().unit()).isNotNull();
    assertThat(limit.source()).as(limit.id().key()).isNotBlank();
    assertThat(limit.date()).as(limit.id().key()).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void itsPageGivesTheSameFigures(String id) throws IOException {
    Path page = Path.of(System.getProperty("basedir", ""), "../docs/platforms/" + id + ".md");
    List<String> rows = Files.readAllLines(page);

    assertThat(platform(id).limits().values())
        .allSatisfy(
            limit ->
                assertThat(rows)
                    .anyMatch(
                        row ->
                            row.startsWith(
                                "| `%s` | %s |".formatted(limit.id().key(), limit.text()))));
  }

  @Test
  void anUnknownPlatformIsNone() {
    assertThat(PlatformCatalogue.find("mainframe")).isEmpty();
  }

  @Nested
  class AwsLambda {

    /** Spot checks by hand against the Lambda developer guide's page "Lambda quotas". */
    @ParameterizedTest
    @CsvSource({
      "duration.max,           900000,      900 s",
      "duration.http.max,      30000,       30 s",
      "memory.min,             134217728,   128 MiB",
      "memory.max,             10737418240, 10240 MiB",
      "memory.default,         134217728,   128 MiB",
      "package.zipped.max,     52428800,    50 MiB",
      "package.unzipped.max,   262144000,   250 MiB",
      "payload.request.max,    6291456,     6 MiB",
      "payload.answer.max,     6291456,     6 MiB",
      "storage.temporary.max,  10737418240, 10240 MiB",
      "timer.interval.min,     60000,       60 s"
    })
    void setsItsPublishedLimits(String key, long value, String text) {
      LimitId id = LimitId.of(key).orElseThrow();

      Limit limit = platform("aws-lambda").limit(id).orElseThrow();

      assertThat(limit.value()).isEqualTo(value);
      assertThat(limit.text()).isEqualTo(text);
      assertThat(limit.verified()).isTrue();
    }

    @Test
    void setsEveryLimitThereIs() {
      assertThat(platform("aws-lambda").limits()).containsOnlyKeys(LimitId.values());
    }
  }

  @Nested
  class Units {

    @ParameterizedTest
    @CsvSource({
      "0,          0 bytes",
      "1023,       1023 bytes",
      "1024,       1 KiB",
      "1536,       1.5 KiB",
      "1048576,    1 MiB",
      "4718592,    4.5 MiB"
    })
    void bytesInWords(long value, String text) {
      assertThat(Unit.BYTES.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1 s", "2500, 2.5 s", "900000, 900 s"})
    void millisecondsInWords(long value, String text) {
      assertThat(Unit.MILLISECONDS.format(value)).isEqualTo(text);
    }
  }
}
