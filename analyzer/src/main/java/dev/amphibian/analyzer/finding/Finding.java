package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.Optional;

/**
 * What reaches a limit, from where, and what to do about it.
 *
 * @param platform the platform's id
 * @param path the calls from the entry point to the method that holds the place
 * @param place the line to look at
 * @param message what happens there and which limit it meets
 * @param remedy what to do, as an imperative
 * @param accepted the reason for which somebody accepted it
 */
public record Finding(
    RuleHeader rule,
    String platform,
    EntryPoint entryPoint,
    CallPath path,
    Place place,
    Confidence confidence,
    Severity severity,
    String message,
    String remedy,
    Optional<String> accepted) {

  /** The same finding, accepted for this reason. */
  public Finding acceptedBecause(String reason) {
    return new Finding(
        rule,
        platform,
        entryPoint,
        path,
        place,
        confidence,
        severity,
        message,
        remedy,
        Optional.of(reason));
  }

  /** Whether it counts: not accepted, and known well enough to act on. */
  public boolean isOpen(Confidence least) {
    return accepted.isEmpty() && confidence.compareTo(least) >= 0;
  }
}
