package dev.amphibian.analyzer.codebase;

/** The kinds of types that Java has. */
public enum TypeKind {
  CLASS,
  RECORD,
  ENUM,
  INTERFACE,
  ANNOTATION
}
