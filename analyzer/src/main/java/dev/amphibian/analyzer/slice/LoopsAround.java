package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.List;

/**
 * The loops around the calls of a path and around the call at its end; found when asked for, since
 * sources are parsed for it.
 */
public final class LoopsAround {

  private final LoopFinder finder;
  private final CallPath path;
  private final Site last;

  LoopsAround(LoopFinder finder, CallPath path, Site last) {
    this.finder = finder;
    this.path = path;
    this.last = last;
  }

  /** Those in the method that holds the call at the end, outermost first. */
  public List<Loop> own() {
    return finder.around(path.end(), last);
  }

  /** The loops, outermost first. */
  public List<Loop> all() {
    return finder.around(path, last);
  }
}
