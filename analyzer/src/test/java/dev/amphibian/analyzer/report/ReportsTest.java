package dev.amphibian.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amphibian.analyzer.Golden;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.analysis.Judgement;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.report.console.ConsoleReport;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format against its golden file, byte by byte, twice and in other languages. */
class ReportsTest {

  private static final Path GOLDEN = TestCodebase.MODULE.resolve("src/test/resources/golden");

  @TempDir private Path folder;

  static Stream<ReportFormat> formats() {
    return Stream.of(new JsonReport(), new HtmlReport());
  }

  private Analysis shop() {
    return TestCodebase.of(folder, "fixtures/golden/Shop.java").analyze();
  }

  private static String text(ReportFormat format, Analysis analysis) throws IOException {
    StringWriter text = new StringWriter();
    format.write(Results.of(analysis), text);
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isTheGoldenFile(ReportFormat format) throws IOException {
    Golden.assertThatFile(GOLDEN.resolve(format.fileName()), text(format, shop()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isTheSameBytesAgainAndInAnyLanguage(ReportFormat format, @TempDir Path again)
      throws IOException {
    String first = text(format, shop());
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "de-DE", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Analysis analysis =
            TestCodebase.of(again.resolve(language), "fixtures/golden/Shop.java").analyze();
        assertThat(text(format, analysis)).as(language).isEqualTo(first);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void namesNoFolderOfThisMachine(ReportFormat format) throws IOException {
    assertThat(text(format, shop()))
        .doesNotContain(TestCodebase.MODULE.toString(), folder.toString());
  }

  @Nested
  class Json {

    private JsonNode json() throws IOException {
      return JsonMapper.builder().build().readTree(text(new JsonReport(), shop()));
    }

    @Test
    void hasTheCoreThatStaysFromVersionToVersion() throws IOException {
      JsonNode json = json();
      JsonNode point = json.path("entryPoints").get(0);
      JsonNode finding = json.path("findings").get(0);

      assertThat(json.path("schemaVersion").asInt()).isEqualTo(2);
      assertThat(point.fieldNames())
          .toIterable()
          .contains("id", "class", "method", "trigger", "verdicts");
      assertThat(finding.fieldNames())
          .toIterable()
          .contains(
              "rule",
              "family",
              "platform",
              "entryPoint",
              "confidence",
              "severity",
              "file",
              "line",
              "path",
              "message",
              "accepted");
      assertThat(json.path("notRead").isArray()).isTrue();
    }

    @Test
    void saysOfEachFindingWhereAndOnWhichWay() throws IOException {
      JsonNode json = json();
      JsonNode cache =
          StreamSupport.stream(json.path("findings").spliterator(), false)
              .filter(node -> node.path("rule").asText().equals("memory/unbounded-cache"))
              .findFirst()
              .orElseThrow();

      assertThat(cache.path("entryPoint").asText())
          .isEqualTo("fixtures.golden.Shop$BreadController#price");
      assertThat(cache.path("file").asText()).isEqualTo("src/test/java/fixtures/golden/Shop.java");
      assertThat(cache.path("path")).hasSize(1);
      assertThat(json.path("calls").get(cache.path("path").get(0).asInt()).path("to").asText())
          .isEqualTo("fixtures.golden.Shop$Bakery#price(java.lang.String)");
    }
  }

  @Nested
  class Console {

    @Test
    void isTheGoldenFile() throws IOException {
      String text = String.join("\n", ConsoleReport.lines(Results.of(shop()))) + "\n";

      Golden.assertThatFile(GOLDEN.resolve("console.txt"), text);
    }

    @Test
    void fitsHundredColumnsWhateverTheInputIsCalled() {
      Analysis shop = shop();
      NotRead endless =
          new NotRead(
              new Place("very/long/".repeat(20) + "Name.java", 3),
              "The source doesn't parse " + "(unexpected token) ".repeat(12),
              "correct the source ".repeat(9));
      Analysis analysis =
          new Analysis(
              shop.codebase(),
              shop.beans(),
              shop.platforms(),
              shop.entryPoints(),
              List.of(endless));

      assertThat(ConsoleReport.lines(Results.of(analysis))).allMatch(line -> line.length() <= 100);
    }

    @Test
    void showsTheFirstTenOfWhatWasNotRead() {
      Analysis shop = shop();
      List<NotRead> many =
          Stream.iterate(1, n -> n + 1)
              .limit(12)
              .map(n -> new NotRead(new Place("A" + n + ".java", n), "It is odd", "mend it"))
              .toList();

      List<String> lines =
          ConsoleReport.lines(
              Results.of(
                  new Analysis(
                      shop.codebase(), shop.beans(), shop.platforms(), shop.entryPoints(), many)));

      assertThat(lines)
          .contains("Not read: 12", "  A10.java:10", "  and 2 more, all in the reports");
      assertThat(lines).doesNotContain("  A11.java:11");
    }

    @Test
    void givesSeveralPlatformsAColumnEach() {
      Results results =
          Results.of(
              new Judgement(
                  "shop",
                  List.of(
                      PlatformCatalogue.named("aws-lambda"), PlatformCatalogue.named("knative")),
                  shop().entryPoints(),
                  List.of()),
              new Application("shop", List.of()));

      List<String> lines = ConsoleReport.lines(results);

      assertThat(lines.get(0)).matches("Entry point +aws-lambda +knative");
      assertThat(lines).anyMatch(line -> line.matches("Shop\\$BreadController#price +\\w+"));
      assertThat(lines).allMatch(line -> line.length() <= 100);
    }

    @Test
    void listsEveryEntryPointOnce() {
      Analysis shop = shop();
      List<String> rows =
          ConsoleReport.lines(Results.of(shop)).stream()
              .filter(line -> !line.startsWith(" "))
              .toList();

      assertThat(shop.entryPoints().stream().map(Judged::entryPoint).map(p -> p.method().name()))
          .allSatisfy(
              method ->
                  assertThat(rows).filteredOn(r -> r.contains("#" + method + " ")).hasSize(1));
      assertThat(rows).noneMatch(row -> row.endsWith(" "));
    }
  }
}
