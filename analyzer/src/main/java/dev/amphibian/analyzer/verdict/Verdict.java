package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.finding.Finding;
import java.util.List;

/**
 * Whether an entry point can be a function on a platform.
 *
 * @param platform the platform's id
 * @param because the reason in a sentence
 * @param deciding the open findings that decided it, gravest first
 */
public record Verdict(String platform, Kind kind, String because, List<Finding> deciding) {

  public Verdict {
    deciding = List.copyOf(deciding);
  }

  /** What it comes to. */
  public enum Kind {
    /** Can be a function as it is. */
    FUNCTION,
    /** Can be a function after the changes that the findings name. */
    AFTER_CHANGES,
    /** Stays in the container. */
    CONTAINER
  }
}
