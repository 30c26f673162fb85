package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A caller that takes no JSON; found out when there is an answer to write, as in Spring MVC. */
public final class NotAcceptable extends Rejected {

  private static final long serialVersionUID = 1L;

  static final String AS_JSON = "application/json, application/*+json";
  static final String AS_TEXT = "text/plain, " + AS_JSON + ", */*";

  private final transient Headers given;
  private final String types;

  /**
   * For an answer that has header fields already, which stay.
   *
   * @param given what the handler method set
   * @param types the types that there are
   */
  NotAcceptable(Headers given, String types) {
    super(406, "No acceptable representation");
    this.given = given;
    this.types = types;
  }

  /** The types that there are, as in an {@code Accept} header. */
  public String types() {
    return types;
  }

  Headers given() {
    return given;
  }

  @Override
  Headers headers(Headers more) {
    return given.with("Accept", types);
  }
}
