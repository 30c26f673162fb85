package dev.amphibian.analyzer.platform;

import java.util.Map;
import java.util.Optional;

/**
 * Where code runs, as far as its limits go.
 *
 * @param id such as {@code aws-lambda}
 * @param title the name that people use
 */
public record Platform(String id, String title, Map<LimitId, Limit> limits) {

  public Platform {
    limits = Map.copyOf(limits);
  }

  /** The limit, if the platform sets one. */
  public Optional<Limit> limit(LimitId limit) {
    return Optional.ofNullable(limits.get(limit));
  }
}
