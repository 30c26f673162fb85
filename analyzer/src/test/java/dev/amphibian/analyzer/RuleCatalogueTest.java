package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.UnusedAcceptance;
import dev.amphibian.analyzer.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule's id, class, fixture and page go together: each can be guessed from any other. */
class RuleCatalogueTest {

  private static final Path PAGES = TestCodebase.MODULE.resolve("../docs/rules").normalize();
  private static final Path MAIN =
      TestCodebase.MODULE.resolve("src/main/java/dev/amphibian/analyzer/rule");
  private static final List<String> HEADINGS =
      List.of(
          "What",
          "Why",
          "Bad",
          "Good",
          "How it is detected",
          "Known misses",
          "How to mend",
          "How to accept");

  static Stream<Rule> rules() {
    return RuleCatalogue.RULES.stream();
  }

  @Test
  void idsAreSortedAndUnique() {
    List<String> ids = rules().map(rule -> rule.header().id()).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void everyRuleClassIsListed() throws IOException {
    Set<String> listed = rules().map(rule -> rule.getClass().getName()).collect(Collectors.toSet());

    try (Stream<Path> files = Files.walk(MAIN)) {
      assertThat(files.filter(RuleCatalogueTest::isRule).map(RuleCatalogueTest::className))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  private static boolean isRule(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains(" implements Rule {");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String className(Path file) {
    String relative = MAIN.relativize(file).toString().replace(".java", "");
    return "dev.amphibian.analyzer.rule." + relative.replace('\\', '/').replace('/', '.');
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassIsNamedAfterTheId(Rule rule) {
    RuleHeader header = rule.header();

    assertThat(rule.getClass().getPackageName())
        .endsWith(".rule." + RuleFixturesTest.packageOf(rule));
    assertThat(header.id()).isEqualTo(header.family() + "/" + kebab(rule.getClass()));
    assertThat(header.title()).isNotBlank().doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thereIsAFixtureOfTheSameName(Rule rule) throws IOException {
    assertThat(RuleFixturesTest.fixturesOf(rule))
        .contains(
            "fixtures/%s/%s.java"
                .formatted(RuleFixturesTest.packageOf(rule), rule.getClass().getSimpleName()));
  }

  /** Those of all rules, and of what is found when all of them are done. */
  static Stream<RuleHeader> headers() {
    return Stream.concat(Stream.of(UnusedAcceptance.HEADER), rules().map(Rule::header));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageNamesTheFixture(Rule rule) throws IOException {
    RuleHeader header = rule.header();

    assertThat(Files.readString(PAGES.resolve(header.id() + ".md")))
        .contains(
            "/fixtures/"
                + RuleFixturesTest.packageOf(rule)
                + "/"
                + rule.getClass().getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("headers")
  void thePageHasEveryHeadingInOrder(RuleHeader header) throws IOException {
    String page = Files.readString(PAGES.resolve(header.id() + ".md"));

    List<String> headings =
        Pattern.compile("^## (.+)$", Pattern.MULTILINE)
            .matcher(page)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();

    assertThat(headings).isEqualTo(HEADINGS);
    assertThat(page)
        .startsWith("# " + header.id() + ": " + header.title() + "\n")
        .contains("Severity `" + header.severity() + "`.")
        .contains("@Accept(rule = \"" + header.id() + "\"");
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    List<String> ids = headers().map(header -> header.id() + ".md").toList();

    try (Stream<Path> files = Files.walk(PAGES)) {
      List<String> pages =
          files
              .filter(Files::isRegularFile)
              .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals("README.md"))
              .toList();
      assertThat(pages).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void theOverviewListsEveryRule() throws IOException {
    String rows =
        headers()
            .map(
                h ->
                    "| [%s](%s.md) | %s | `%s` |"
                        .formatted(h.id(), h.id(), h.title(), h.severity()))
            .collect(Collectors.joining("\n"));

    Golden.assertThatFile(PAGES.resolve("README.md"), OVERVIEW.formatted(rows));
  }

  private static final String OVERVIEW =
      """
      # Rules

      A rule compares what one entry point can reach with a platform's limits. Its findings
      decide the verdict: an open `ERROR` means `CONTAINER`, an open `WARNING` means
      `AFTER_CHANGES`, a `NOTE` decides nothing. Findings that are only `POSSIBLE` are shown and
      decide nothing either.

      | rule | finds | severity |
      |---|---|---|
      %s

      This page is written by `RuleCatalogueTest`; each rule's page says how it is detected and
      what it is known to miss, and its fixture proves both.
      """;

  private static String kebab(Class<?> type) {
    return type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
