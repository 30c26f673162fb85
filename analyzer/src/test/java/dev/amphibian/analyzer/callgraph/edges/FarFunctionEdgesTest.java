package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that another source file makes: an edge to each would make all slices one. */
class FarFunctionEdgesTest {

  private final Edges edges;

  FarFunctionEdgesTest(@TempDir Path folder) {
    edges = Edges.of(folder, "fixtures/callgraph/far/Near.java", "fixtures/callgraph/far/Far.java");
  }

  @Test
  void aFunctionOfEverybodysInterfaceIsLeftOutUnlessItIsKept() {
    assertThat(edges.from("Near#everybodys")).containsExactly("Far#text POSSIBLE");
  }

  @Test
  void aFunctionOfTheApplicationsOwnInterfaceIsFollowed() {
    assertThat(edges.from("Near#own")).containsExactly("lambda in Far#rule LIKELY");
  }

  @Test
  void aFunctionThatTheFileWasHandedMayHaveBeenKept() {
    assertThat(edges.from("Near#again")).containsExactly("Far#step POSSIBLE");
  }

  @Test
  void aFunctionInAConstantIsKnownBeyondItsFile() {
    assertThat(edges.from("Near#kept")).containsExactly("Far#<clinit> LIKELY", "Far#text LIKELY");
  }
}
