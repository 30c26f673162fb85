package dev.amphibian.analyzer.report.json;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cost.Cost;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.proposal.Change;
import dev.amphibian.analyzer.proposal.Group;
import dev.amphibian.analyzer.proposal.Proposal;
import java.util.Map;

/** What is proposed for one platform: groups, changes, and what an entry point costs there. */
final class PlanJson {

  private PlanJson() {}

  static Map<String, Object> of(Results results, Platform platform) {
    Proposal proposal = Proposal.of(results, platform);
    Map<String, Object> json =
        JsonReport.ordered(
            "platform", platform.id(),
            "groups", proposal.groups().stream().map(PlanJson::group).toList(),
            "changes", proposal.changes().stream().map(PlanJson::change).toList());
    Cost.of(platform, results.load()).ifPresent(cost -> json.put("cost", cost(cost)));
    return json;
  }

  private static Map<String, Object> group(Group group) {
    return JsonReport.ordered(
        "form", group.form().name(),
        "name", group.name(),
        "entryPoints", group.entryPoints(),
        "because", group.because());
  }

  private static Map<String, Object> change(Change change) {
    return JsonReport.ordered(
        "rule", change.rule(),
        "file", change.place().file(),
        "line", change.place().line(),
        "remedy", change.remedy(),
        "neededBy", change.neededBy(),
        "frees", change.frees());
  }

  /** In cents: less is below what the prices are good for. */
  private static Map<String, Object> cost(Cost cost) {
    return JsonReport.ordered(
        "functionUsdPerMonth", cents(cost.function()),
        "containerUsdPerMonth", cents(cost.container()),
        "breakEvenRequestsPerMonth", cost.breakEven());
  }

  private static double cents(double usd) {
    return Math.round(usd * 100) / 100.0;
  }
}
