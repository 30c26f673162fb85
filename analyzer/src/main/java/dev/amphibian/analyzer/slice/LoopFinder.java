package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.List;
import java.util.stream.Stream;

/** Finds the loops on paths, those of each call once. */
final class LoopFinder {

  private final Codebase codebase;
  private final Memo<Edge, List<Loop>> ofCalls = new Memo<>(this::around);

  LoopFinder(Codebase codebase) {
    this.codebase = codebase;
  }

  List<Loop> around(CallPath path, Site last) {
    return joined(around(path), around(path.end(), last));
  }

  private List<Loop> around(CallPath path) {
    return path.isEmpty() ? List.of() : joined(around(path.caller()), ofCalls.of(path.last()));
  }

  private static List<Loop> joined(List<Loop> outer, List<Loop> inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return outer.isEmpty() ? inner : outer;
    }
    return Stream.concat(outer.stream(), inner.stream()).toList();
  }

  /** Where no call stands, nothing repeats it; its place may lie in another file. */
  private List<Loop> around(Edge call) {
    return call.called().isEmpty()
        ? List.of()
        : around(call.from(), new Site(call.called(), call.place().line()));
  }

  private List<Loop> around(MethodId method, Site call) {
    return codebase.method(method).map(m -> codebase.loopsAround(m, call)).orElse(List.of());
  }
}
