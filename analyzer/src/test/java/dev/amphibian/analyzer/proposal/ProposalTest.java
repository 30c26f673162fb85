package dev.amphibian.analyzer.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for {@code fixtures.proposal}: the comments there say what each class does. */
class ProposalTest {

  private final Proposal proposal;

  ProposalTest(@TempDir Path folder) {
    proposal =
        Proposal.of(
            Results.of(TestCodebase.ofPackage(folder, "fixtures.proposal").analyze()),
            PlatformCatalogue.named("aws-lambda"));
  }

  private static String id(String method) {
    return "fixtures.proposal.Shop$" + method;
  }

  @Test
  void functionsAreGroupedByTheirClass() {
    assertThat(proposal.groups(Group.Form.FUNCTION))
        .containsExactly(
            new Group(
                Group.Form.FUNCTION,
                "Shop$Clean",
                List.of(id("Clean#one"), id("Clean#two")),
                "nothing stops them"));
  }

  @Test
  void servicesAreGroupedByTheTablesThatTheyShare() {
    assertThat(proposal.groups(Group.Form.SERVICE))
        .extracting(Group::name, Group::because, Group::entryPoints)
        .containsExactlyInAnyOrder(
            tuple(
                "Shop$Bills",
                "they share the table orders",
                List.of(id("Bills#bill"), id("Orders#order"))),
            tuple(
                "Shop$Sleepers",
                "one class, which shares no table with others",
                List.of(id("Sleepers#both"), id("Sleepers#first"), id("Sleepers#second"))));
  }

  @Test
  void whatSomebodyKeepsStaysWithItsReason() {
    assertThat(proposal.groups(Group.Form.STAYS))
        .extracting(Group::name, Group::because)
        .containsExactly(tuple("Shop$Kept", "kept in the container: the printer stands there"));
  }

  @Test
  void theFewestChangesThatFreeAnEntryPointComeFirst() {
    List<Change> sleeps =
        proposal.changes().stream().filter(c -> c.rule().equals("duration/sleep")).toList();

    // One pause frees one entry point, the other one two: the second needs both.
    assertThat(sleeps).extracting(Change::frees).contains(List.of(id("Sleepers#first")));
    assertThat(sleeps)
        .extracting(Change::frees)
        .contains(List.of(id("Sleepers#both"), id("Sleepers#second")));
    assertThat(sleeps)
        .filteredOn(change -> change.frees().contains(id("Sleepers#first")))
        .extracting(Change::neededBy)
        .containsExactly(List.of(id("Sleepers#both"), id("Sleepers#first")));
  }
}
