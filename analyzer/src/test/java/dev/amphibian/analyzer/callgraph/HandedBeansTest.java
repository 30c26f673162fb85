package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job of Spring Batch reaches what its steps run. */
class HandedBeansTest {

  private final Set<String> reached;

  HandedBeansTest(@TempDir Path folder) {
    Codebase codebase = TestCodebase.of(folder, "fixtures/callgraph/HandedBeans.java").read();
    CallGraph graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
    MethodId job =
        codebase.type("fixtures.callgraph.HandedBeans").orElseThrow().methods().stream()
            .map(MethodInfo::id)
            .filter(id -> id.name().equals("job"))
            .findFirst()
            .orElseThrow();
    reached =
        graph.reachable(job).keySet().stream().map(MethodId::name).collect(Collectors.toSet());
  }

  @Test
  void stepsAreHandedInAsParametersAndAsFields() {
    assertThat(reached).contains("first", "last").doesNotContain("ofNoJob");
  }

  @Test
  void aStepRunsItsReaderProcessorAndWriter() {
    assertThat(reached).contains("lines", "read", "process", "written");
  }
}
