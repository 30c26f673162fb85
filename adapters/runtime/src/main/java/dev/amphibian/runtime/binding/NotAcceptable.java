package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A caller that takes no JSON; found out when there is an answer to write, as in Spring MVC. */
public final class NotAcceptable extends Rejected {

  private static final long serialVersionUID = 1L;

  private final transient Headers given;

  /**
   * For an answer that has header fields already, which stay.
   *
   * @param given what the handler method set
   */
  NotAcceptable(Headers given) {
    super(406, "No acceptable representation");
    this.given = given;
  }

  Headers given() {
    return given;
  }

  @Override
  Headers headers(Headers more) {
    return given.with("Accept", "application/json, application/*+json");
  }
}
