package dev.amphibian.analyzer.rule;

import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Compares one slice with one platform. Rules hold no state. */
public interface Rule {

  /** What reports need to know of this rule. */
  RuleHeader header();

  /** What the slice does to the platform's limits in this rule's matter. */
  Stream<Finding> check(Slice slice, Platform platform);
}
