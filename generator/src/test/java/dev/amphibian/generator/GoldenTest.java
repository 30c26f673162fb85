package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import dev.amphibian.generator.source.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated files read as if written by hand; {@code -Dgolden.update} rewrites what they should be.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "direct/quote",
        "direct/body",
        "context/value",
        "context/valid",
        "invoked/several",
        "invoked/later",
        "mvc/validated",
        "mvc/backed"
      })
  void filesAreAsKept(String name) throws IOException {
    Map<String, String> generated = files(Case.named(name));
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Path path = golden.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    assertThat(generated).isEqualTo(read(golden));
  }

  @ParameterizedTest
  @MethodSource("dev.amphibian.generator.Case#all")
  void javaIsFormattedAndHasNoUnusedImport(Case example) throws Exception {
    for (Map.Entry<String, String> file : files(example).entrySet()) {
      if (file.getKey().endsWith(".java")) {
        assertThat(file.getValue())
            .as(file.getKey())
            .isEqualTo(
                new Formatter()
                    .formatSource(RemoveUnusedImports.removeUnusedImports(file.getValue())));
      }
    }
  }

  private Map<String, String> files(Case example) throws IOException {
    GeneratedProject project = Workshop.generate(new Workshop(folder).analyze(example), example);
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFunction function : project.functions()) {
      for (GeneratedTarget target : function.targets()) {
        for (GeneratedFile file : target.files()) {
          files.put(target.id() + "/" + file.path(), file.content());
        }
      }
    }
    return files;
  }

  private static Map<String, String> read(Path golden) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(golden)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = golden.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readString(file));
      }
    }
    return files;
  }
}
