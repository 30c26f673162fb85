package dev.amphibian.analyzer.callgraph.edges;

import dev.amphibian.analyzer.codebase.Jar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Call edges, one feature of Java, Spring or Jakarta EE per test: a nested class is the application
 * that shows it, and what is expected are all edges of a method, with their confidence. Where the
 * graph misses an edge or has one too many, the test's name says {@code misses…} and a comment why.
 */
abstract class EdgesTest {

  @TempDir private Path folder;

  /** The call graph of an application; one per test. */
  final Edges edges(Class<?> application) {
    return Edges.of(folder, application, libraries());
  }

  /** Java's own need not be given, and to index others takes longer than everything else. */
  List<Jar> libraries() {
    return List.of();
  }
}
