package dev.amphibian.analyzer.entrypoint.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path without the libraries whose annotations the application carries. */
class MissingLibraryFinderTest {

  private final Codebase with;
  private final Codebase without;

  MissingLibraryFinderTest(@TempDir Path folder) {
    CodebaseInput input = TestCodebase.of(folder, "fixtures/entrypoint/Requested.java").input();
    with = CodebaseReader.read(input);
    without =
        CodebaseReader.read(
            new CodebaseInput(
                input.name(),
                input.root(),
                input.classFolders(),
                input.sourceFolders(),
                List.of()));
  }

  @Test
  void isSaidOnce() {
    assertThat(new MissingLibraryFinder().notRead(without))
        .singleElement()
        .extracting(NotRead::problem)
        .asString()
        .contains("org.springframework.web.bind.annotation");
    assertThat(new MissingLibraryFinder().notRead(with)).isEmpty();
  }

  @Test
  void leavesTheControllersOfWellKnownAnnotations() {
    assertThat(ids(without)).isNotEmpty().isEqualTo(ids(with));
  }

  private static List<String> ids(Codebase codebase) {
    return EntryPoints.of(codebase, FinderCatalogue.FINDERS).all().stream()
        .map(point -> point.id() + " " + point.trigger().describe())
        .toList();
  }
}
