package dev.amphibian.analyzer.callgraph.edges;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Jar;
import java.util.List;

/** Call edges of applications that use frameworks. */
abstract class FrameworkEdgesTest extends EdgesTest {

  @Override
  final List<Jar> libraries() {
    return TestCodebase.classPath();
  }
}
