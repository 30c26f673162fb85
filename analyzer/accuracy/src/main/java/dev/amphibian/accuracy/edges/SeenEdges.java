package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The edges of all processes of a run, each once, the most direct way first. */
final class SeenEdges {

  private final Map<String, SeenEdge> byEnds = new TreeMap<>();

  /** Reads every file that the agent wrote into a folder. */
  static SeenEdges in(Path folder) throws IOException {
    SeenEdges edges = new SeenEdges();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Files.readAllLines(file).stream().map(SeenEdge::parse).forEach(edges::add);
      }
    }
    return edges;
  }

  private void add(SeenEdge edge) {
    byEnds.merge(
        edge.from() + " -> " + edge.to(),
        edge,
        (a, b) -> Stream.of(a, b).min(Comparator.comparingInt(SeenEdges::rank)).orElseThrow());
  }

  private static int rank(SeenEdge edge) {
    return List.of("direct", "proxied", "indirect").indexOf(edge.kind());
  }

  /**
   * The edges between methods that a person wrote: code in a lambda is its method's. What a lambda
   * and its own method do with each other is left out.
   */
  SeenEdges between(SourceMethods methods) {
    SeenEdges normalised = new SeenEdges();
    for (SeenEdge edge : byEnds.values()) {
      MethodId from = methods.of(edge.from());
      MethodId to = methods.of(edge.to());
      boolean isWithinOne = from.equals(to) && !edge.from().equals(edge.to());
      if (!isWithinOne) {
        normalised.add(edge.between(from, to));
      }
    }
    return normalised;
  }

  Collection<SeenEdge> all() {
    return byEnds.values();
  }
}
