package dev.amphibian.analyzer.report.console;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cost.Cost;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.proposal.Change;
import dev.amphibian.analyzer.proposal.Group;
import dev.amphibian.analyzer.proposal.Proposal;
import java.util.List;
import java.util.Locale;

/** What is proposed for one platform, in a few lines. */
final class PlanLines {

  private PlanLines() {}

  static void add(Results results, Platform platform, List<String> lines) {
    if (results.entryPoints().isEmpty()) {
      return;
    }
    String of = results.platforms().size() == 1 ? "" : ", " + platform.title();
    Proposal proposal = Proposal.of(results, platform);
    add(
        "",
        "Plan%s: %s, %s, %s"
            .formatted(
                of,
                count(
                    proposal,
                    Group.Form.FUNCTION,
                    "class with functions",
                    "classes with functions"),
                count(proposal, Group.Form.SERVICE, "service", "services"),
                count(proposal, Group.Form.STAYS, "class stays", "classes stay")),
        lines);
    proposal.changes().stream()
        .filter(change -> !change.frees().isEmpty())
        .findFirst()
        .ifPresent(change -> add("  ", first(proposal, change), lines));
    Cost.of(platform, results.load())
        .ifPresent(cost -> add("", "Cost%s: %s".formatted(of, cost(cost, results.load())), lines));
  }

  private static void add(String indent, String text, List<String> lines) {
    lines.addAll(ConsoleReport.wrapped(indent, text));
  }

  private static String count(Proposal proposal, Group.Form form, String one, String many) {
    int count = proposal.groups(form).size();
    return count + " " + (count == 1 ? one : many);
  }

  private static String first(Proposal proposal, Change change) {
    int many = proposal.changes().indexOf(change) + 1;
    int freed = change.frees().size();
    return "%d of %d changes would free %d entry point%s: %s at %s"
        .formatted(
            many,
            proposal.changes().size(),
            freed,
            freed == 1 ? "" : "s",
            change.rule(),
            change.place());
  }

  private static String cost(Cost cost, Load load) {
    return String.format(
        Locale.ROOT,
        "%,d × %s, %s: %.2f USD a month, a container %.2f; even at %,d",
        load.requests(),
        Unit.MILLISECONDS.format(load.millis()),
        Unit.BYTES.format(load.memoryBytes()),
        cost.function(),
        cost.container(),
        cost.breakEven());
  }
}
