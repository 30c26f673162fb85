package dev.amphibian.accuracy.edges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints which of the calls that the agent saw are in the call graph, and which are not. */
public final class EdgeRecall {

  private EdgeRecall() {}

  /** Takes the class folders, the class path (or a file with it), and the agent's folder. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Give CLASS_FOLDERS CLASS_PATH EDGE_FOLDER");
    }
    Application application = Application.read(arguments[0], arguments[1]);
    SourceMethods methods = SourceMethods.in(application.classFolders());
    Collection<SeenEdge> all = SeenEdges.in(Path.of(arguments[2])).between(methods).all();
    List<SeenEdge> seen = all.stream().filter(edge -> !edge.isOfMock()).toList();
    report(new Recall(application, methods, seen), seen).forEach(System.out::println);
    System.out.println("left out because mocks called: " + (all.size() - seen.size()));
  }

  private static List<String> report(Recall recall, Collection<SeenEdge> seen) {
    List<String> lines = new ArrayList<>();
    lines.add(recall.line("all", seen));
    for (String kind : List.of("direct", "proxied", "indirect")) {
      lines.add(recall.line(kind, seen.stream().filter(e -> e.kind().equals(kind)).toList()));
    }
    lines.add(recall.line("handed on", seen.stream().filter(SeenEdge::isHandedOn).toList()));
    Map<MissingKind, List<SeenEdge>> byKind = new TreeMap<>();
    for (SeenEdge edge : recall.missing()) {
      byKind.computeIfAbsent(MissingKind.of(edge), unused -> new ArrayList<>()).add(edge);
    }
    Stream<Map.Entry<MissingKind, List<SeenEdge>>> costliestFirst =
        byKind.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue().size()));
    costliestFirst.forEach(
        entry -> {
          lines.add("");
          lines.add("missing: " + entry.getKey() + ", " + entry.getValue().size());
          entry.getValue().stream()
              .map(edge -> "  " + (recall.reaches(edge) ? "reachable " : "") + edge)
              .forEach(lines::add);
        });
    return lines;
  }
}
