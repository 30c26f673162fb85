package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapper runs behind a call. */
class PersistenceTest {

  private static final String MAPPED = "fixtures.callgraph.Mapped$";

  private final Codebase codebase;
  private final CallGraph graph;

  PersistenceTest(@TempDir Path folder) {
    codebase = TestCodebase.of(folder, "fixtures/callgraph/Mapped.java").read();
    graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
  }

  private List<String> calls(String method) {
    MethodInfo caller =
        codebase.type(MAPPED + "Shop").orElseThrow().methods().stream()
            .filter(m -> m.id().name().equals(method))
            .findFirst()
            .orElseThrow();
    return graph.calls(caller.id()).stream()
        .map(edge -> edge.to().owner().replace(MAPPED, "") + "#" + edge.to().name())
        .toList();
  }

  @Nested
  class ARepositoryBehindAnInterfaceOfTheApplication {

    @Test
    void makesItsEntitiesAndThoseThatHangOnThem() {
      assertThat(calls("repository"))
          .contains("Order#<init>", "Customer#<init>", "Label#<init>")
          .doesNotContain("Unrelated#<init>");
    }

    @Test
    void runsTheirLifeCycle() {
      assertThat(calls("repository")).contains("Order#loaded", "Label#labelled", "Listener#stored");
    }

    @Test
    void asksWhoeverAudits() {
      assertThat(calls("repository")).contains("Auditor#getCurrentAuditor");
    }

    @Test
    void convertsTheirAttributes() {
      assertThat(calls("repository"))
          .contains(
              "MoneyConverter#convertToDatabaseColumn", "MoneyConverter#convertToEntityAttribute");
    }

    @Test
    void isImplementedByTheClassOfItsName() {
      assertThat(calls("fragmentNamedAfterTheRepository")).contains("StoredOrdersImpl#remove");
    }

    @Test
    void isImplementedByTheClassThatIsNamedAfterAnInterfaceAboveIt() {
      assertThat(calls("fragmentNamedAfterItsInterface")).contains("ArchiveImpl#archive");
    }
  }

  @Test
  void aQueryMakesTheEntitiesThatItNames() {
    assertThat(calls("query"))
        .contains("Label#<init>", "Label#labelled")
        .doesNotContain("Order#<init>");
  }

  @Test
  void goingThroughAnEntitysCollectionMayLoadIt() {
    assertThat(calls("lazily")).contains("Label#<init>").doesNotContain("Order#<init>");
  }
}
