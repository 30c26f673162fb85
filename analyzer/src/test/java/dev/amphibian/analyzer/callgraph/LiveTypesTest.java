package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made only where nothing leads is unlikely to be what a call runs. */
class LiveTypesTest {

  private final Path folder;

  LiveTypesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Map<String, Confidence> senders(String... starts) {
    Codebase codebase = TestCodebase.of(folder, "fixtures/callgraph/Unmade.java").read();
    List<MethodId> from =
        codebase.type("fixtures.callgraph.Unmade").orElseThrow().methods().stream()
            .map(MethodInfo::id)
            .filter(id -> List.of(starts).contains(id.name()))
            .toList();
    MethodId send =
        codebase.type("fixtures.callgraph.Unmade$Api").orElseThrow().methods().stream()
            .map(MethodInfo::id)
            .filter(id -> id.name().equals("send"))
            .findFirst()
            .orElseThrow();
    return CallGraphBuilder.build(codebase, BeanGraph.of(codebase))
        .startingAt(from)
        .calls(send)
        .stream()
        .collect(
            Collectors.toMap(
                edge -> edge.to().owner().replaceFirst(".*\\$", ""), Edge::confidence));
  }

  @Test
  void whatIsMadeInReachIsLikely() {
    assertThat(senders())
        .containsEntry("ByMail", Confidence.LIKELY)
        .containsEntry("ByPost", Confidence.LIKELY);
  }

  @Test
  void whatIsMadeOnlyWhereNothingLeadsIsPossible() {
    assertThat(senders()).containsEntry("ByFile", Confidence.POSSIBLE);
  }

  @Test
  void whatAnEntryPointLeadsToIsInReach() {
    assertThat(senders("archived")).containsEntry("ByFile", Confidence.LIKELY);
  }

  @Test
  void servicesThatTheFilesOfferAreMade() throws IOException {
    Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Files.writeString(
        services.resolve("fixtures.callgraph.Unmade$Sender"),
        "fixtures.callgraph.Unmade$Archive # by its name\n");

    assertThat(senders()).containsEntry("ByFile", Confidence.LIKELY);
  }
}
