package dev.amphibian.spring.garage;

/** Too much is there. */
class TooMany extends Exception {
  private static final long serialVersionUID = 1L;
}
