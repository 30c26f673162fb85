package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.report.json.JsonReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of one analysis makes the next one faster and changes nothing in it. */
class SecondRunTest {

  private static final String WORK =
      """
      package app;

      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Work {
        @GetMapping("/work")
        void works() throws Exception {
          for (int i = 0; i < 3; i++) {
            Thread.sleep(%d);
          }
        }
      }
      """;
  private static final String OTHER =
      """
      package app;

      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Other {
        @GetMapping("/other")
        void waits() throws Exception {
          while (true) {
            Thread.sleep(10);
          }
        }
      }
      """;

  @TempDir private Path root;
  @TempDir private Path kept;
  private Project project;
  private Cache cache;

  @BeforeEach
  void write() throws IOException {
    cache = Cache.in(kept);
    project =
        new Project(root)
            .source("app/Work.java", WORK.formatted(5_000))
            .source("app/Other.java", OTHER)
            .compile();
  }

  private static String json(Results results) throws IOException {
    StringWriter json = new StringWriter();
    new JsonReport().write(results, json);
    return json.toString();
  }

  private static String json(Analysis analysis) throws IOException {
    return json(Results.of(analysis));
  }

  /** Per kept source, by the name that its content gives it, the time at which it was kept. */
  private SortedMap<String, Long> keptSources() throws IOException {
    SortedMap<String, Long> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(kept.resolve("sources"))) {
      for (Path file : files.toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return times;
  }

  @Test
  void comesToTheSameWithWhatWasKept() throws IOException {
    String first = json(project.analyze(cache));

    assertThat(json(project.analyze(cache))).isEqualTo(first);
    assertThat(json(project.analyze())).isEqualTo(first);
  }

  @Test
  void parsesEachSourceOnce() throws IOException {
    project.analyze(cache);
    SortedMap<String, Long> first = keptSources();

    project.analyze(cache);

    assertThat(first).hasSize(2);
    assertThat(keptSources()).isEqualTo(first);
  }

  @Test
  void parsesAChangedSourceAgainAndNoOther() throws IOException {
    project.analyze(cache);
    SortedMap<String, Long> first = keptSources();

    project.source("app/Work.java", WORK.formatted(6_000)).compile();
    Analysis changed = project.analyze(cache);

    assertThat(keptSources()).hasSize(3).containsAllEntriesOf(first);
    assertThat(json(changed)).contains("6 s").isEqualTo(json(project.analyze()));
  }

  @Test
  void givesResultsBackAsTheyWere() throws IOException {
    Results results = Results.of(project.analyze());
    cache.keep("results", "key", results);

    Results again = cache.read("results", "key", Results.class).orElseThrow();

    assertThat(json(again)).isEqualTo(json(results));
  }
}
