package dev.amphibian.analyzer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a framework runs around a handler is part of the handler's slice, and of no other. */
class PipelineInSliceTest {

  private final List<Finding> sleeps;

  PipelineInSliceTest(@TempDir Path folder) {
    this.sleeps =
        TestCodebase.of(folder, "fixtures/pipeline/SlowFilter.java")
            .analyze()
            .findings()
            .filter(finding -> finding.rule().id().equals("duration/sleep"))
            .toList();
  }

  @Test
  void whatAFilterDoesIsFoundForTheHandlersBehindIt() {
    assertThat(sleeps).hasSize(1);
    assertThat(sleeps.get(0).path().start().simpleOwner()).endsWith("Orders");
    assertThat(sleeps.get(0).place().file()).endsWith("SlowFilter.java");
  }

  @Test
  void thePathLeadsFromTheHandlerThroughTheFilter() {
    List<Edge> edges = sleeps.get(0).path().edges();
    assertThat(edges)
        .extracting(Edge::to)
        .extracting(MethodId::name)
        .containsExactly("doFilterInternal", "pause");
    assertThat(edges.get(0).place()).isNotEqualTo(edges.get(1).place());
  }

  @Test
  void whoCallsTheHandlersMethodDoesNotPassItsFilters() {
    assertThat(sleeps).noneMatch(f -> f.path().start().simpleOwner().endsWith("Reports"));
  }

  /** The line of the filter's code lies between those of the loop, in another file. */
  @Test
  void aLoopInTheHandlerDoesNotRepeatAFilter(@TempDir Path folder) throws IOException {
    List<Finding> found =
        new Project(folder)
            .source("Orders.java", ORDERS.replace("// work", "x++;\n".repeat(30)))
            .source("Waiting.java", WAITING)
            .compile()
            .analyze()
            .findings()
            .filter(finding -> finding.rule().id().equals("duration/sleep"))
            .toList();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).doesNotContain("loop");
  }

  private static final String ORDERS =
      """
      @org.springframework.web.bind.annotation.RestController
      class Orders {
        @org.springframework.web.bind.annotation.GetMapping("/orders")
        int all(String[] texts) {
          int x = 0;
          for (String text : texts) {
            // work
          }
          return x;
        }
      }
      """;

  private static final String WAITING =
      """
      import jakarta.servlet.*;
      @org.springframework.stereotype.Component
      class Waiting implements Filter {
        // The request waits here.
        // It does so on purpose.
        // Nobody knows for how long.
        // Then it goes on.
        public void doFilter(ServletRequest request, ServletResponse answer, FilterChain chain) {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;
}
