package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which application method calls which. */
public final class CallGraph {

  private final Codebase codebase;
  private final MethodNumbers numbers;
  private final LibraryCalls libraries;
  private final List<Calls> calls;
  private final Outgoing[] outgoing;

  /**
   * What one method calls.
   *
   * @param edges to methods of the application, the surest first
   * @param outside the calls that leave it
   * @param gaps where only the running code knows
   */
  record Calls(List<Edge> edges, List<Call> outside, List<Gap> gaps) {

    static final Calls NONE = new Calls(List.of(), List.of(), List.of());

    Calls {
      edges = List.copyOf(edges);
      outside = List.copyOf(outside);
      gaps = List.copyOf(gaps);
    }

    /** The same where the calls of some methods are only possible. */
    Calls lessSure(Predicate<MethodId> isPossible) {
      if (edges.stream().map(Edge::to).noneMatch(isPossible)) {
        return this;
      }
      List<Edge> seen =
          edges.stream()
              .map(edge -> isPossible.test(edge.to()) ? edge.possible() : edge)
              .sorted(Comparator.comparing(Edge::confidence).reversed())
              .toList();
      return new Calls(seen, outside, gaps);
    }
  }

  CallGraph(Codebase codebase, Map<MethodId, Calls> all, LibraryCalls libraries) {
    this(codebase, libraries, new MethodNumbers(codebase, all.keySet()), all::get);
  }

  private CallGraph(
      Codebase codebase,
      LibraryCalls libraries,
      MethodNumbers numbers,
      Function<MethodId, Calls> callsOf) {
    this.codebase = codebase;
    this.libraries = libraries;
    this.numbers = numbers;
    this.calls = numbers.methods().stream().map(callsOf).toList();
    this.outgoing =
        calls.stream().map(each -> Outgoing.of(each.edges(), numbers)).toArray(Outgoing[]::new);
  }

  /**
   * The graph of the application where only these methods are called from outside, and those of
   * what frameworks make: calls of methods that nothing has objects for then are only possible.
   */
  public CallGraph startingAt(Collection<MethodId> starts) {
    LiveTypes live = new LiveTypes(codebase, libraries.instances(), this::calls, starts);
    return new CallGraph(codebase, libraries, numbers, method -> of(method).lessSure(live::isDead));
  }

  /** The methods of the application, sorted: a method's number is its place here. */
  public List<MethodId> methods() {
    return numbers.methods();
  }

  /** What libraries call on objects of the application. */
  public LibraryCalls libraries() {
    return libraries;
  }

  /** Where a method calls what can't be known. */
  public List<Gap> gaps(MethodId method) {
    return of(method).gaps();
  }

  /**
   * The calls of a method that leave the application. Where a framework implements an interface of
   * the application, the call names that interface, whichever of its supertypes the code names.
   */
  public List<Call> outside(MethodId from) {
    return of(from).outside();
  }

  /** The calls that leave a method, the surest first. */
  public List<Edge> calls(MethodId from) {
    return of(from).edges();
  }

  private Calls of(MethodId method) {
    int number = numbers.of(method);
    return number == Reach.NO_NUMBER ? Calls.NONE : calls.get(number);
  }

  /** A path to every method that can run after {@code start}, the nearest first. */
  public Map<MethodId, CallPath> reachable(MethodId start) {
    return reach(start, List.of()).paths();
  }

  /**
   * Everything that can run after {@code start}, itself included.
   *
   * @param beside calls that lead away from {@code start} besides those in its code, this once
   */
  public Reach reach(MethodId start, Collection<Edge> beside) {
    Search search = new Search(numbers, outgoing);
    return search.from(start, Outgoing.of(beside, numbers));
  }
}
