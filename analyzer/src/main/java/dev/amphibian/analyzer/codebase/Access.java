package dev.amphibian.analyzer.codebase;

/** Who may see a member. */
public enum Access {
  PUBLIC,
  PROTECTED,
  PACKAGE,
  PRIVATE
}
