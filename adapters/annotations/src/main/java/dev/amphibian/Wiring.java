package dev.amphibian;

/** How a function gets its objects. */
public enum Wiring {
  /** The lightest that keeps the behaviour, as the analysis finds. */
  LIGHTEST,
  /** By constructors in generated code, without Spring. */
  DIRECT,
  /** From a Spring context of what the function needs; its method is called directly. */
  CONTEXT,
  /** From that context, with Spring MVC's filters and dispatcher, without a server. */
  MVC
}
