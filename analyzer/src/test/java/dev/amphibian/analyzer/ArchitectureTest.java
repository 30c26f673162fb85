package dev.amphibian.analyzer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packages use each other as the table in {@code docs/architecture.md} says, no more, no less.
 */
class ArchitectureTest {

  private static final String ROOT = "dev.amphibian.analyzer";
  private static final Path PAGE = TestCodebase.MODULE.resolve("../docs/architecture.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.*]+)` \\|.*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([a-z.*]+)`");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private final Map<String, Set<String>> arrows;

  ArchitectureTest() throws IOException {
    arrows = arrows(Files.readString(PAGE));
  }

  /** Package → packages it may use, from the section on the analyzer's packages. */
  private static Map<String, Set<String>> arrows(String page) {
    String section = page.substring(page.indexOf("## Packages of the analyzer"));
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    for (String line : section.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> targets =
            NAME.matcher(row.group(2))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        arrows.put(row.group(1), targets);
      }
    }
    return arrows;
  }

  /** A class's package without the root, empty for the root itself. */
  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  /** The row that speaks of a package: its own, else the starred one. */
  private Optional<String> row(String packageName) {
    return arrows.keySet().stream()
        .filter(row -> packageName.matches(row.replace(".", "\\.").replace("*", "[a-z]+")))
        .min(Comparator.comparing(row -> row.contains("*")));
  }

  private static List<Dependency> dependencies() {
    List<Dependency> all = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
          .filter(d -> !packageOf(d.getTargetClass()).equals(packageOf(type)))
          .filter(d -> !packageOf(type).isEmpty())
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void theImportIsNotEmpty() {
    assertThat(CLASSES).hasSizeGreaterThan(60);
    assertThat(arrows).hasSizeGreaterThan(12);
  }

  @Test
  void everyPackageHasItsRowAndEveryRowItsPackage() {
    Set<String> packages =
        CLASSES.stream()
            .map(ArchitectureTest::packageOf)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(packages).allMatch(name -> row(name).isPresent());
    assertThat(arrows.keySet())
        .allMatch(row -> packages.stream().anyMatch(name -> row(name).equals(Optional.of(row))));
  }

  @Test
  void noArrowIsMissingFromThePage() {
    List<String> unnamed =
        dependencies().stream()
            .filter(d -> !isNamed(packageOf(d.getOriginClass()), packageOf(d.getTargetClass())))
            .map(Dependency::getDescription)
            .sorted()
            .toList();

    assertThat(unnamed).as("arrows that docs/architecture.md doesn't name").isEmpty();
  }

  private boolean isNamed(String from, String to) {
    return row(from).map(row -> arrows.getOrDefault(row, Set.of())).orElse(Set.of()).contains(to);
  }

  @Test
  void noArrowOnThePageIsUnused() {
    Set<String> used =
        dependencies().stream()
            .map(
                d ->
                    row(packageOf(d.getOriginClass())).orElse("?")
                        + " → "
                        + packageOf(d.getTargetClass()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>();
    arrows.forEach((from, targets) -> targets.forEach(to -> named.add(from + " → " + to)));

    assertThat(named).as("arrows of docs/architecture.md that nobody uses").isSubsetOf(used);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingUsesTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "com.tngtech.archunit.., codebase.read, ",
    "com.github.javaparser.., codebase.read, ",
    "org.objectweb.asm..,     codebase.read, ",
    "org.yaml.snakeyaml..,    codebase.read, ",
    "freemarker..,            report.html,   ",
    "com.fasterxml.jackson.., platform,      report.json"
  })
  void aLibraryIsKnownOnlyWhereItLives(String library, String home, String secondHome) {
    String second = Optional.ofNullable(secondHome).orElse(home);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "." + home, ROOT + "." + second)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void nobodyTalksToTheStandardStreams() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
  }
}
