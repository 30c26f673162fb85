package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import java.util.List;

/** A call by a verb that the handler method doesn't take. */
public final class OtherVerb extends Rejected {

  private static final long serialVersionUID = 1L;

  private final transient Route route;

  OtherVerb(Route route) {
    super(405, "The route has other verbs");
    this.route = route;
  }

  /** The verbs that it takes. */
  public List<String> allowed() {
    return route.verbs();
  }

  @Override
  public boolean isForMethod() {
    return false;
  }

  @Override
  Headers headers(Headers given) {
    return given.with("Allow", route.allowed());
  }
}
