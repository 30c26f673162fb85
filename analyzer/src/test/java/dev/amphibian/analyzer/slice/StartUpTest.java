package dev.amphibian.analyzer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens at start because an entry point needs beans. */
class StartUpTest {

  private final Analysis analysis;

  StartUpTest(@TempDir Path folder) {
    this.analysis = TestCodebase.of(folder, "fixtures/pipeline/StartUp.java").analyze();
  }

  private Judged judged(String label) {
    return analysis.entryPoints().stream()
        .filter(each -> each.entryPoint().label().endsWith(label))
        .findFirst()
        .orElseThrow();
  }

  /** As {@code Type#initialiser effect}. */
  private List<String> startUp(String label) {
    return judged(label).slice().startUp().stream()
        .map(
            found ->
                found.path().start().simpleOwner().replaceFirst(".*\\$", "")
                    + "#"
                    + found.path().start().name()
                    + " "
                    + found.effect().kind().key())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void beansThatAreHandedInAreMadeBefore() {
    assertThat(startUp("Orders#all"))
        .containsExactly(
            "Client#connect sleeps",
            "Clients#<clinit> changes-process",
            "Clients#client sleeps",
            "Index#afterPropertiesSet names",
            "Index#afterPropertiesSet writes-file",
            "Listener#start starts-work",
            "Service#<init> sleeps",
            "Store#load names",
            "Store#load reads-whole");
  }

  @Test
  void whoNeedsNoBeanStartsNothing() {
    assertThat(startUp("Health#health")).isEmpty();
  }

  @Test
  void thePathBeginsAtTheMethodThatTheContainerCalls() {
    FoundEffect read =
        judged("Orders#all").slice().startUp().stream()
            .filter(found -> found.effect().kind().key().equals("reads-whole"))
            .findFirst()
            .orElseThrow();
    assertThat(read.path().edges()).hasSize(1);
    assertThat(read.path().end().name()).isEqualTo("read");
  }

  @Test
  void noRuleTakesItForWhatTheEntryPointDoes() {
    assertThat(judged("Orders#all").slice().effects()).isEmpty();
    assertThat(judged("Orders#all").findings())
        .noneMatch(finding -> finding.rule().id().equals("duration/sleep"));
  }
}
