package dev.amphibian.runtime.binding;

/** A call whose path isn't the handler method's. */
public final class NoRoute extends Rejected {

  private static final long serialVersionUID = 1L;

  NoRoute() {
    super(404, "No route has this path");
  }

  @Override
  public boolean isForMethod() {
    return false;
  }
}
