package dev.amphibian.analyzer.callgraph.edges;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallGraphBuilder;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.callgraph.Gap;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The call graph of one small application: a nested class of a test, with all that is nested in it.
 * Methods are written {@code Shop#order}, a lambda's body {@code lambda in Shop#order}, edges
 * {@code Till#pay PROVEN}. Constructors that do nothing are left out.
 */
final class Edges {

  private static final int ONLY_SUPER = 1;

  private final String prefix;
  private final Codebase codebase;
  private final CallGraph graph;

  private Edges(String prefix, Codebase codebase) {
    this.prefix = prefix;
    this.codebase = codebase;
    this.graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
  }

  static Edges of(Path folder, Class<?> application, List<Jar> libraries) {
    return new Edges(application.getName(), TestCodebase.read(folder, application, libraries));
  }

  /** The call graph of these source files, relative to {@code src/test/java}. */
  static Edges of(Path folder, String... sources) {
    String packageName = sources[0].replaceAll("/[^/]+$", "").replace('/', '.');
    return new Edges(packageName, TestCodebase.of(folder, sources).read());
  }

  /** Whom a method calls, and how surely; in the order of the alphabet. */
  List<String> from(String method) {
    return edgesFrom(method)
        .map(edge -> name(edge.to()) + " " + edge.confidence())
        .distinct()
        .sorted()
        .toList();
  }

  /** What may run once a method does, itself left out; in the order of the alphabet. */
  List<String> reachedFrom(String method) {
    Predicate<MethodId> isOther = id -> !name(id).equals(method);
    return methods(method)
        .flatMap(start -> graph.reachable(start.id()).keySet().stream())
        .filter(isOther)
        .filter(this::doesSomething)
        .map(this::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** What is said to be open where a method calls what can't be known. */
  List<String> gapsIn(String method) {
    return methods(method)
        .flatMap(m -> graph.gaps(m.id()).stream())
        .map(Gap::what)
        .distinct()
        .toList();
  }

  private Stream<Edge> edgesFrom(String method) {
    return methods(method)
        .flatMap(m -> graph.calls(m.id()).stream())
        .filter(edge -> doesSomething(edge.to()));
  }

  private Stream<MethodInfo> methods(String name) {
    List<MethodInfo> found =
        codebase.types().stream()
            .flatMap(type -> type.methods().stream())
            .filter(m -> !m.isSynthetic() && !m.isLambda() && name(m.id()).equals(name))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no method " + name);
    }
    return found.stream();
  }

  private boolean doesSomething(MethodId id) {
    Optional<MethodInfo> method = codebase.method(id);
    return method.filter(MethodInfo::isConstructor).isEmpty()
        || method
            .filter(m -> m.calls().size() > ONLY_SUPER || !m.fieldUses().isEmpty())
            .isPresent();
  }

  private String name(MethodId id) {
    Optional<MethodInfo> lambda = codebase.method(id).filter(MethodInfo::isLambda);
    return lambda.isPresent()
        ? "lambda in " + name(codebase.source(lambda.get()).id())
        : simpleName(id.owner()) + "#" + id.name();
  }

  private String simpleName(String owner) {
    return owner.equals(prefix)
        ? owner.replaceAll(".*\\$", "")
        : owner.substring(prefix.length() + 1);
  }
}
