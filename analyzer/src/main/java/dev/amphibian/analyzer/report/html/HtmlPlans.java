package dev.amphibian.analyzer.report.html;

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

/** What is proposed for each platform, and the prices behind it. */
final class HtmlPlans {

  private HtmlPlans() {}

  static List<HtmlPage.Plan> of(Results results) {
    return results.entryPoints().isEmpty()
        ? List.of()
        : results.platforms().stream().map(platform -> plan(results, platform)).toList();
  }

  private static HtmlPage.Plan plan(Results results, Platform platform) {
    Proposal proposal = Proposal.of(results, platform);
    return new HtmlPage.Plan(
        platform.title(),
        Cost.of(platform, results.load()).map(cost -> sentence(cost, results.load())).orElse(""),
        proposal.groups().stream().map(HtmlPlans::group).toList(),
        proposal.changes().stream().map(HtmlPlans::change).toList());
  }

  private static String sentence(Cost cost, Load load) {
    return String.format(
        Locale.ROOT,
        "An entry point with %,d requests a month, each of %s and with %s, costs %.2f USD a month as"
            + " a function; a container that is always on costs %.2f USD, so it is cheaper from"
            + " %,d requests a month.",
        load.requests(),
        Unit.MILLISECONDS.format(load.millis()),
        Unit.BYTES.format(load.memoryBytes()),
        cost.function(),
        cost.container(),
        cost.breakEven());
  }

  private static HtmlPage.Deployed group(Group group) {
    return new HtmlPage.Deployed(
        group.form().name().toLowerCase(Locale.ROOT),
        group.name(),
        group.entryPoints(),
        group.because());
  }

  private static HtmlPage.ToChange change(Change change) {
    return new HtmlPage.ToChange(
        change.rule(),
        change.place().toString(),
        change.remedy(),
        change.neededBy().size(),
        change.frees());
  }

  static List<HtmlPage.Price> prices(Results results) {
    return results.platforms().stream()
        .flatMap(
            platform ->
                platform.prices().values().stream()
                    .map(
                        price ->
                            new HtmlPage.Price(
                                platform.title(),
                                price.id().key(),
                                price.text(),
                                price.source(),
                                price.date(),
                                price.verified())))
        .toList();
  }
}
