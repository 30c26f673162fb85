package dev.amphibian.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.report.html.HtmlReport;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens {@code report.html} in Chromium and uses it as a reader would. */
class HtmlReportInBrowserTest {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final long PATIENCE_SECONDS = 60;
  private static final Pattern ENTRY =
      Pattern.compile("<details class=\"entry\"([^>]*)>.*?<code>([^<]*)</code>", Pattern.DOTALL);

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void writeReport() throws IOException {
    StringWriter text = new StringWriter();
    Analysis shop = TestCodebase.of(folder, "fixtures/golden/Shop.java").analyze();
    new HtmlReport().write(Results.of(shop), text);
    page = text.toString();
  }

  /** The labels of the entries that are shown once a script has run on the page. */
  private List<String> shownAfter(String script) throws Exception {
    return ENTRY
        .matcher(domAfter(script))
        .results()
        .filter(match -> !match.group(1).contains("hidden"))
        .map((MatchResult match) -> match.group(2))
        .toList();
  }

  private String domAfter(String script) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "skipped: no Chromium on the PATH to open the report with");
    Path file = folder.resolve("report.html");
    Files.writeString(file, page.replace("</body>", "<script>" + script + "</script></body>"));
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=2000",
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assumeTrue(
          process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS),
          "skipped: the browser did not answer in " + PATIENCE_SECONDS + " s");
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(dom);
  }

  private static Optional<Path> browser() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Test
  void showsEveryEntryPointAtFirst() throws Exception {
    assertThat(shownAfter("")).hasSize(6);
  }

  @Test
  void theBoxesChooseByVerdict() throws Exception {
    String uncheckAllButContainer =
        """
        for (const box of document.querySelectorAll(".counts input")) {
          if (box.value !== "CONTAINER" && box.checked) box.click();
        }
        """;

    assertThat(shownAfter(uncheckAllButContainer))
        .containsExactly("Shop$BreadController#label", "Shop$Poll#poll");
  }

  @Test
  void theSearchFindsRulesAndFilesAsWellAsNames() throws Exception {
    assertThat(shownAfter(typed("unbounded-cache"))).containsExactly("Shop$BreadController#price");
    assertThat(shownAfter(typed("POLL"))).containsExactly("Shop$Poll#poll");
    assertThat(shownAfter(typed("Shop.java"))).hasSize(6);
    assertThat(shownAfter(typed("nothing is called so"))).isEmpty();
  }

  @Test
  void textOfTheApplicationIsNoMarkup() throws Exception {
    assertThat(domAfter("")).contains("dough &lt;needs&gt; time &amp; warmth");
  }

  @Test
  void needsNothingFromElsewhere() {
    assertThat(page).doesNotContainPattern("(src|href)=\"?http").doesNotContain("<link", "@import");
  }

  private static String typed(String text) {
    return """
        const field = document.getElementById("search");
        field.value = "%s";
        field.dispatchEvent(new Event("input"));
        """
        .formatted(text);
  }
}
