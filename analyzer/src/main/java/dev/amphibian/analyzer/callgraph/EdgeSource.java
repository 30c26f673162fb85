package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.stream.Stream;

/** Knows one way in which a call leads to application methods. */
interface EdgeSource {

  /**
   * Whether calls of a method can be of this kind at all; asked once per method that is called
   * anywhere.
   */
  default boolean concerns(MethodId called) {
    return true;
  }

  /**
   * What may run.
   *
   * @param type the class whose code calls
   * @param method the method, or lambda, whose code calls
   */
  Stream<Target> targets(TypeInfo type, MethodInfo method, Call call);
}
