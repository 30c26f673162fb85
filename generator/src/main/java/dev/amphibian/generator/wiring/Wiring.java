package dev.amphibian.generator.wiring;

/** How a function gets its objects, lightest first. */
public enum Wiring {
  /** By constructors, without Spring. */
  DIRECT("direct"),
  /** From a Spring context of the slice; the handler method is called directly. */
  CONTEXT("context"),
  /** From that context, with Spring MVC's filters and dispatcher, without a server. */
  MVC("mvc");

  private final String label;

  Wiring(String label) {
    this.label = label;
  }

  /** The name in reports, such as {@code direct}. */
  public String label() {
    return label;
  }
}
