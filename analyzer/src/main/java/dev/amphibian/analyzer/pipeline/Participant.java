package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * An object of the application that a framework calls.
 *
 * @param type its class; of a lambda or method reference the class that has its code
 * @param methods what the framework calls on it
 * @param confidence how sure it is that it is there
 */
record Participant(String type, List<MethodInfo> methods, Confidence confidence) {

  Participant {
    methods = List.copyOf(methods);
  }

  /** Its methods, at most as surely as this. */
  Stream<Step> steps(Confidence most) {
    Confidence both = confidence.and(most).and(Confidence.LIKELY);
    return methods.stream().map(method -> new Step(method, both));
  }

  /** Its methods of these names, at most as surely as this. */
  Stream<Step> steps(Confidence most, List<String> names) {
    return steps(most).filter(step -> names.contains(step.method().id().name()));
  }
}
