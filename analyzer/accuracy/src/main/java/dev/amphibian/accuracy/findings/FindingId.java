package dev.amphibian.accuracy.findings;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.finding.Finding;

/**
 * What makes a finding the same from run to run, whichever entry points lead to it.
 *
 * @param rule the rule's id
 * @param method the method that holds the place, such as {@code com.acme.Parts#find(int)}
 * @param line the place's line
 */
record FindingId(String rule, String method, int line) {

  static FindingId of(Finding finding) {
    MethodId method = finding.path().end();
    return new FindingId(
        finding.rule().id(),
        method.owner() + "#" + method.name() + method.parameterNames(),
        finding.place().line());
  }
}
