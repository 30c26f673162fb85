package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;

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

  /** A finding of this rule where an effect is. */
  public Finding finding(
      Slice slice, Platform platform, FoundEffect found, String message, String remedy) {
    return finding(
        slice, platform, found.path(), found.place(), found.confidence(), message, remedy);
  }

  /** A finding of this rule where a type says something by standing there. */
  public Finding finding(
      Slice slice, Platform platform, Declared found, String message, String remedy) {
    return finding(
        slice, platform, found.path(), found.place(), found.confidence(), message, remedy);
  }

  /** A finding of this rule. */
  public Finding finding(
      Slice slice,
      Platform platform,
      CallPath path,
      Place place,
      Confidence confidence,
      String message,
      String remedy) {
    return new Finding(
        this,
        platform.id(),
        slice.entryPoint(),
        path,
        place,
        confidence,
        severity,
        message,
        remedy,
        Optional.empty());
  }
}
