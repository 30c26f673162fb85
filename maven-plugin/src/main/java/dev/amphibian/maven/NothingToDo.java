package dev.amphibian.maven;

/** This module of several has nothing for the goal, which is no failure. */
final class NothingToDo extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingToDo(String message) {
    super(message, null, false, false);
  }
}
