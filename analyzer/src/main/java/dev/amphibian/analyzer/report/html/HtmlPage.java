package dev.amphibian.analyzer.report.html;

import java.util.List;

/**
 * What the report's template shows, word for word.
 *
 * @param title the codebase's name
 * @param applications the names to choose from; none where there is only one
 */
public record HtmlPage(
    String title,
    List<String> applications,
    List<Count> counts,
    List<Row> rows,
    List<Plan> plans,
    List<Unread> notRead,
    List<Limit> limits,
    List<Price> prices) {

  /** How many entry points got a verdict. */
  public record Count(String verdict, int number) {}

  /** One entry point on one platform. */
  public record Row(
      String verdict,
      String id,
      String label,
      String trigger,
      String place,
      String platform,
      List<String> applications,
      String module,
      String because,
      int methods,
      List<Item> findings,
      Waits waits,
      List<Group> contents) {}

  /** The longest time that waits allow, and what it is made of; no lines where nothing waits. */
  public record Waits(String total, List<Wait> lines) {}

  /** One wait, or a reason why there is no longest time. */
  public record Wait(String what, String place) {}

  /** What a slice holds of one kind. */
  public record Group(String title, List<Held> held) {}

  /** One thing that a slice holds, and why; without steps where a class leads to it, not a call. */
  public record Held(String name, String because, List<Step> steps) {}

  /** One finding. */
  public record Item(
      String rule,
      String title,
      String severity,
      String confidence,
      String message,
      String remedy,
      String acceptedBecause,
      boolean accepted,
      List<Step> steps) {}

  /** One step of a finding's path: the method, and the line in it that leads on. */
  public record Step(String method, String place) {}

  /** What is proposed for one platform; without a sentence on the cost if no price is known. */
  public record Plan(String title, String cost, List<Deployed> groups, List<ToChange> changes) {}

  /** Entry points that are deployed together. */
  public record Deployed(String form, String name, List<String> entryPoints, String because) {}

  /** A change at one place, how many entry points need it, and which it frees. */
  public record ToChange(
      String rule, String place, String remedy, int neededBy, List<String> frees) {}

  /** Something that was not read. */
  public record Unread(String place, String problem, String remedy) {}

  /** A price in US dollars with its source. */
  public record Price(
      String platform, String key, String usd, String source, String date, boolean verified) {}

  /** A limit with its source. */
  public record Limit(
      String platform, String key, String value, String source, String date, boolean verified) {}
}
