package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.verdict.PlannedFunction;

/** No wiring can run this entry point; becomes a {@link Refusal}. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  Refused(String problem, String remedy) {
    super(problem, null, false, false);
    this.remedy = remedy;
  }

  Refusal of(PlannedFunction function, EntryPoint entryPoint) {
    String name = function.name();
    return new Refusal(
        function.entryPoints().size() == 1 ? name : entryPoint.label() + " of " + name,
        String.valueOf(getMessage()),
        entryPoint.place().toString(),
        remedy);
  }
}
