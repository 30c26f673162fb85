package dev.amphibian.runtime.observation;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** A context that is current on one thread until this is closed. */
record CurrentContext(Scope scope) implements CallSpan.Scope {

  @SuppressWarnings("MustBeClosedChecker") // the thread closes it when it has done with the call
  static CurrentContext of(Context context) {
    return new CurrentContext(context.makeCurrent());
  }

  @Override
  public void close() {
    scope.close();
  }
}
