package dev.amphibian.analyzer.finding;

/**
 * What a report needs to know of a rule.
 *
 * @param id family and name, such as {@code duration/sleep}; also the path of the rule's page
 * @param title what the rule finds, in a few words
 * @param severity what a finding of it means for the verdict
 */
public record RuleHeader(String id, String title, Severity severity) {

  /** The family: the id's part before the slash. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }
}
