package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.LinkedList;
import java.util.List;

/** Finds the loops on paths, those of each call once. */
final class LoopFinder {

  private final Codebase codebase;
  private final Memo<Edge, List<Loop>> ofCalls = new Memo<>(this::around);

  LoopFinder(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Those around a call at the end of a path. Nothing repeats a static initialiser. */
  LoopsAround around(CallPath path, Site last) {
    List<Loop> calls = new LinkedList<>();
    for (CallPath at = path; !at.isEmpty() && !at.end().isStaticInitializer(); at = at.caller()) {
      calls.addAll(0, ofCalls.of(at.last()));
    }
    return new LoopsAround(calls, around(path.end(), last));
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
