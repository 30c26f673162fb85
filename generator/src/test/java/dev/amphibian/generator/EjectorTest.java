package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.eject.Build;
import dev.amphibian.generator.eject.Dependencies;
import dev.amphibian.generator.eject.Dependency;
import dev.amphibian.generator.eject.Dependency.Exclusion;
import dev.amphibian.generator.eject.Ejector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules are whole, read as if written by hand, and are the same wherever they are made. */
class EjectorTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/ejected");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"direct/quote, aws-lambda", "mvc/backed, spring-boot"})
  void whatIsWrittenAnewIsAsKept(String name, String target) throws Exception {
    Map<String, String> made = ejected(Case.named(name), target, "here");
    made.keySet().removeIf(path -> path.startsWith("src/main/"));
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : made.entrySet()) {
        Path path = golden.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }

    assertThat(made).isEqualTo(read(golden));
    for (Map.Entry<String, String> file : made.entrySet()) {
      if (file.getKey().endsWith(".java")) {
        assertThat(new Formatter().formatSource(file.getValue())).isEqualTo(file.getValue());
      }
    }
  }

  @Test
  void sourcesBringWhatOnlyTheyMentionAndCompile() throws IOException {
    Case example = Case.named("eject/constants");

    Map<String, String> made = ejected(example, "aws-lambda", "here");

    assertThat(made)
        .containsEntry("src/main/java/shop/Parts.java", example.files().get("shop/Parts.java"))
        .containsEntry("src/main/resources/application.properties", "shop.prefix=part\n")
        .containsKeys(
            "src/main/java/shop/names/Paths.java",
            "src/main/java/shop/names/Limits.java",
            "src/main/java/shop/names/package-info.java")
        .doesNotContainKey("src/main/java/shop/Orders.java");
    try (Stream<Path> files = Files.walk(folder.resolve("here/module/src/main/java"))) {
      Workshop.compile(
          files.filter(Files::isRegularFile).toList(),
          Files.createDirectories(folder.resolve("compiled")));
    }
  }

  @Test
  void theSameInputGivesTheSameBytesUnderAnotherPath() throws IOException {
    Case example = Case.named("eject/constants");

    assertThat(ejected(example, "spring-boot", "there/deeper"))
        .isEqualTo(ejected(example, "spring-boot", "here"));
  }

  @Test
  void sourcesOfAnnotationProcessorsAreLeftToThem() throws IOException {
    Case example = Case.named("eject/constants");
    Path processed = folder.resolve("here/sources/shop/names");

    assertThat(ejected(example, "aws-lambda", "here", List.of(processed)).keySet())
        .contains("src/main/java/shop/Parts.java")
        .noneMatch(path -> path.startsWith("src/main/java/shop/names/"));
  }

  @Test
  void aClassWithoutSourceIsNamed() throws IOException {
    Case example = Case.named("eject/constants");
    Analysis analysis = new Workshop(folder).analyze(example);
    Files.delete(folder.resolve("sources/shop/Stock.java"));

    assertThatThrownBy(() -> eject(analysis, example, "aws-lambda", List.of(), folder))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("There is no Java source of shop.Stock")
        .hasMessageContaining("shop/Stock.java");
  }

  private Map<String, String> ejected(Case example, String target, String place)
      throws IOException {
    return ejected(example, target, place, List.of());
  }

  private Map<String, String> ejected(
      Case example, String target, String place, List<Path> processed) throws IOException {
    Path here = folder.resolve(place);
    eject(new Workshop(here).analyze(example), example, target, processed, here);
    return read(here.resolve("module"));
  }

  private static void eject(
      Analysis analysis, Case example, String target, List<Path> processed, Path place)
      throws IOException {
    GeneratedProject project = Workshop.generate(analysis, example, "target/");
    GeneratedFunction function = project.function("the-shop");
    Build build =
        new Build(
            "com.acme",
            "1.2.3",
            "UTF-8",
            List.of(new Build.Repository("acme", "https://repository.acme.com")),
            List.of("<compilerArgs>\n  <arg>-Akey=value</arg>\n</compilerArgs>"),
            processed,
            List.of());
    new Ejector(project, Workshop.adapters(project), build, (packed, others) -> DEPENDENCIES)
        .eject(function, function.target(target), place.resolve("module"));
  }

  private static final Dependencies DEPENDENCIES =
      new Dependencies(
          "4.0.0",
          List.of(new Dependency("org.other", "pinned", "", "1", "", List.of())),
          List.of(
              new Dependency(
                  "org.other",
                  "other",
                  "linux",
                  "1",
                  "runtime",
                  List.of(new Exclusion("org.other", "unwanted"))),
              new Dependency("org.other", "managed", "", "", "", List.of())));

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readString(file));
      }
    }
    return files;
  }
}
