package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;

/**
 * A class that Spring makes a bean of and whose {@code @Bean} methods it calls.
 *
 * @param isImported whether it was named, not found by a scan: its bean has its class's full name
 */
record Registration(TypeInfo type, boolean isImported, Confidence confidence) {

  Registration withConfidence(Confidence other) {
    return new Registration(type, isImported, other);
  }

  /** What holds of a class that is registered in two ways; a scan's name wins. */
  Registration or(Registration other) {
    Confidence surer = confidence.compareTo(other.confidence) >= 0 ? confidence : other.confidence;
    return new Registration(type, isImported && other.isImported, surer);
  }
}
