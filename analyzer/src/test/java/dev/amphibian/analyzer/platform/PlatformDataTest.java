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

  /** Each platform alone, and with each of its options. */
  static Stream<Platform> variants() {
    return platforms()
        .flatMap(
            id ->
                Stream.concat(
                    Stream.of(id),
                    PlatformCatalogue.options(id).stream().map(option -> id + ":" + option)))
        .map(PlatformCatalogue::named);
  }

  static Stream<Limit> limits() {
    return variants().flatMap(platform -> platform.limits().values().stream());
  }

  private static Platform platform(String id) {
    return PlatformCatalogue.named(id);
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
    assertThat(platform(id).javaVersions()).isSorted();
  }

  @Test
  void someVariablesAreThePlatformsOwn() {
    assertThat(platform("aws-lambda").reserves("AWS_REGION")).isTrue();
    assertThat(platform("aws-lambda").reserves("SHOP_REGION")).isFalse();
    assertThat(platform("aws-lambda:image").reserves("AWS_REGION")).isTrue();
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
  @MethodSource("variants")
  void everyPriceHasSourceAndDateAndStandsOnThePage(Platform platform) throws IOException {
    Path pages = Path.of(System.getProperty("basedir", ""), "../docs/platforms");
    List<String> rows = Files.readAllLines(pages.resolve(platform.family() + ".md"));

    assertThat(platform.prices().values())
        .allSatisfy(
            price -> {
              assertThat(price.usd()).isPositive();
              assertThat(price.source()).isNotBlank();
              assertThat(price.date()).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
              assertThat(rows)
                  .anyMatch(
                      row ->
                          row.startsWith(
                              "| `%s` | %s |".formatted(price.id().key(), price.text())));
            });
  }

  @ParameterizedTest
  @MethodSource("variants")
  void itsPageGivesTheSameFigures(Platform platform) throws IOException {
    Path pages = Path.of(System.getProperty("basedir", ""), "../docs/platforms");
    List<String> rows = Files.readAllLines(pages.resolve(platform.family() + ".md"));

    assertThat(platform.limits().values())
        .allSatisfy(
            limit ->
                assertThat(rows)
                    .anyMatch(
                        row ->
                            row.startsWith(
                                "| `%s` | %s |".formatted(limit.id().key(), limit.text()))));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void isOrderedFromLeastThroughDefaultToMost(Platform platform) {
    assertOrdered(platform, LimitId.MEMORY_MIN, LimitId.MEMORY_DEFAULT, LimitId.MEMORY_MAX);
    assertOrdered(platform, LimitId.DURATION_DEFAULT, LimitId.DURATION_MAX);
    assertOrdered(platform, LimitId.PACKAGE_ZIPPED_MAX, LimitId.PACKAGE_UNZIPPED_MAX);
    assertOrdered(platform, LimitId.TEMPORARY_STORAGE_DEFAULT, LimitId.TEMPORARY_STORAGE_MAX);
    assertOrdered(platform, LimitId.INSTANCE_CONCURRENCY_DEFAULT, LimitId.INSTANCE_CONCURRENCY_MAX);
    assertOrdered(platform, LimitId.BILLING_STEP, LimitId.BILLING_MIN);
  }

  private static void assertOrdered(Platform platform, LimitId... ids) {
    assertThat(Stream.of(ids).flatMap(id -> platform.limit(id).stream()).map(Limit::value))
        .as(platform.id() + " " + List.of(ids))
        .isSorted();
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
    void changesTheLimitsOfADoorAndOfAForm() {
      Platform image = platform("aws-lambda:image:alb");

      assertThat(image.id()).isEqualTo("aws-lambda:image:alb");
      assertThat(image.title())
          .isEqualTo("AWS Lambda, as container image, behind an Application Load Balancer");
      assertThat(image.limits())
          .doesNotContainKeys(LimitId.PACKAGE_UNZIPPED_MAX, LimitId.DURATION_HTTP_MAX);
      assertThat(image.limit(LimitId.PACKAGE_IMAGE_MAX).map(Limit::text)).contains("10240 MiB");
      assertThat(image.limit(LimitId.REQUEST_PAYLOAD_MAX).map(Limit::text)).contains("1 MiB");
      assertThat(image.javaVersions()).contains(17, 25);
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
