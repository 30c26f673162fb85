package dev.amphibian.analyzer.finding;

/** What a finding means for the verdict, weakest first; the levels of SARIF. */
public enum Severity {
  /** Worth knowing; decides nothing. */
  NOTE,
  /** The code needs a change before it can be a function. */
  WARNING,
  /** The work doesn't fit a function, whatever is changed around it. */
  ERROR
}
