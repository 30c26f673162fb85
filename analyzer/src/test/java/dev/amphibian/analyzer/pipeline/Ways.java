package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallGraphBuilder;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import java.nio.file.Path;
import java.util.List;

/** What lies on the way to the entry points of a codebase, in words. */
final class Ways {

  private final List<EntryPoint> points;
  private final Pipeline pipeline;

  Ways(Codebase codebase) {
    this.points = EntryPoints.of(codebase, FinderCatalogue.FINDERS).all();
    BeanGraph beans = BeanGraph.of(codebase);
    this.pipeline =
        Pipeline.of(codebase, beans, CallGraphBuilder.build(codebase, beans).libraries());
  }

  /** Those of {@code fixtures/pipeline/<name>.java}. */
  static Ways in(Path folder, String name) {
    return new Ways(TestCodebase.of(folder, "fixtures/pipeline/" + name + ".java").read());
  }

  /** The edges to what lies on the way of an entry point such as {@code Orders#list}. */
  List<Edge> around(String label) {
    EntryPoint point =
        points.stream().filter(p -> inner(p.label()).equals(label)).findFirst().orElseThrow();
    return pipeline.around(point);
  }

  /** What surely lies there, as {@code Type#method}, sorted. */
  List<String> surely(String label) {
    return of(label, Confidence.LIKELY);
  }

  /** What possibly lies there. */
  List<String> possibly(String label) {
    return of(label, Confidence.POSSIBLE);
  }

  private List<String> of(String label, Confidence confidence) {
    return around(label).stream()
        .filter(edge -> edge.confidence() == confidence)
        .map(edge -> inner(edge.to().simpleOwner() + "#" + edge.to().name()))
        .map(text -> text.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1’s lambda"))
        .sorted()
        .toList();
  }

  private static String inner(String text) {
    return text.substring(text.indexOf('$') + 1);
  }
}
