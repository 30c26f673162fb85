package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A caller that takes no JSON; found out when there is an answer to write, as in Spring MVC. */
final class NotAcceptable extends Rejected {

  private static final long serialVersionUID = 1L;

  NotAcceptable() {
    super(406, "No acceptable representation");
  }

  @Override
  Headers headers() {
    return Headers.none().with("Accept", "application/json, application/*+json");
  }
}
