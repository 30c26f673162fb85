package dev.amphibian.runtime.binding;

/** The part of a call that holds a value. */
public enum Source {
  PATH,
  PARAMETER,
  HEADER
}
