package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.stream.Stream;

/** Knows one way in which a call leads to application methods. */
interface EdgeSource {

  /**
   * What may run.
   *
   * @param type the class whose code calls
   * @param method the method, or lambda, whose code calls
   */
  Stream<Target> targets(TypeInfo type, MethodInfo method, Call call);
}
