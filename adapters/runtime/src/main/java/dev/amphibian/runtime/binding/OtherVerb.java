package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import java.util.List;

/** A call by a verb that the handler method doesn't take. */
public final class OtherVerb extends Rejected {

  private static final long serialVersionUID = 1L;

  private final List<String> allowed;

  OtherVerb(List<Route> routes) {
    super(405, "The route has other verbs");
    this.allowed = Route.verbs(routes);
  }

  /** The verbs that it takes. */
  public List<String> allowed() {
    return allowed;
  }

  @Override
  public boolean isForMethod() {
    return false;
  }

  @Override
  Headers headers(Headers given) {
    return given.with("Allow", String.join(", ", allowed));
  }
}
