package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls from an entry point to a method, in order. Paths share their beginnings: there is one
 * to each method of each slice.
 */
public final class CallPath {

  private final MethodId start;
  private final @Nullable CallPath before;
  private final @Nullable Edge last;
  private final Confidence confidence;

  private CallPath(
      MethodId start, @Nullable CallPath before, @Nullable Edge last, Confidence confidence) {
    this.start = start;
    this.before = before;
    this.last = last;
    this.confidence = confidence;
  }

  /** The path that ends where it starts. */
  public static CallPath at(MethodId start) {
    return new CallPath(start, null, null, Confidence.PROVEN);
  }

  /** The path, one call longer. */
  public CallPath then(Edge edge) {
    return new CallPath(start, this, edge, confidence.and(edge.confidence()));
  }

  /** The entry point's method. */
  public MethodId start() {
    return start;
  }

  /** The calls; none if the path ends where it starts. */
  public List<Edge> edges() {
    LinkedList<Edge> edges = new LinkedList<>();
    for (CallPath at = this; at.before != null && at.last != null; at = at.before) {
      edges.addFirst(at.last);
    }
    return List.copyOf(edges);
  }

  /** The method at its end. */
  public MethodId end() {
    return last == null ? start : last.to();
  }

  /** The path without its last call. */
  public CallPath caller() {
    return Objects.requireNonNull(before, "a path without calls has no caller");
  }

  /** Its last call. */
  public Edge last() {
    return Objects.requireNonNull(last, "a path without calls has no last one");
  }

  /** Whether it ends where it starts. */
  public boolean isEmpty() {
    return last == null;
  }

  /** The confidence of its weakest call. */
  public Confidence confidence() {
    return confidence;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallPath path
        && path.start.equals(start)
        && path.edges().equals(edges());
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, last);
  }

  @Override
  public String toString() {
    return start + " " + edges();
  }
}
