package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring Security's expressions around a method call. */
class SecurityExpressionsTest {

  private final Codebase codebase;
  private final CallGraph graph;

  SecurityExpressionsTest(@TempDir Path folder) {
    codebase = TestCodebase.of(folder, "fixtures/callgraph/Guarded.java").read();
    graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
  }

  private List<String> calls(String type, String name) {
    return codebase.type("fixtures.callgraph.Guarded$" + type).orElseThrow().methods().stream()
        .map(MethodInfo::id)
        .filter(id -> id.name().equals(name))
        .flatMap(id -> graph.calls(id).stream())
        .map(edge -> edge.to().name())
        .distinct()
        .toList();
  }

  @Test
  void anExpressionCallsABean() {
    assertThat(calls("Orders", "read")).containsExactly("mayRead");
  }

  @Test
  void anExpressionOnTheClassIsForMethodsWithoutOne() {
    assertThat(calls("Orders", "write")).containsExactly("mayWrite");
  }

  @Test
  void permissionsAreEvaluated() {
    assertThat(calls("Orders", "delete")).containsExactly("hasPermission");
  }

  @Test
  void whatIsNotGuardedCallsNothing() {
    assertThat(calls("Free", "read")).isEmpty();
  }
}
