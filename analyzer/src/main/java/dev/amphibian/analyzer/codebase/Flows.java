package dev.amphibian.analyzer.codebase;

import java.util.Optional;

/** The order of calls in the application's methods; each class is read again when first asked. */
public interface Flows {

  /** The order of a method's calls, if its class can be read once more. */
  Optional<Flow> of(MethodInfo method);
}
