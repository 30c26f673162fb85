package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can run after a method: every method that a search of the call graph met, the nearest first,
 * with a path to each. Methods go by their numbers in the graph, and paths are put together for
 * those that somebody asks about: of thousands of methods few do anything that is worth a word.
 */
public final class Reach {

  /** Stands for the number of a first method that a framework provides. */
  public static final int NO_NUMBER = -1;

  private final MethodId start;
  private final MethodNumbers numbers;
  private final int[] met;
  private final int[] callers;
  private final Edge[] edges;
  private final int[] counted;
  private final @Nullable CallPath[] paths;

  /**
   * What a search found.
   *
   * @param met the numbers of the methods in the order in which they were met
   * @param callers per met method, where in {@code met} its caller stands
   * @param edges per met method, the call that leads to it; nothing for the first
   * @param counted where in {@code met} the methods stand that count
   */
  Reach(
      MethodId start,
      MethodNumbers numbers,
      int[] met,
      int[] callers,
      Edge[] edges,
      int[] counted) {
    this.start = start;
    this.numbers = numbers;
    this.met = met;
    this.callers = callers;
    this.edges = edges;
    this.counted = counted;
    this.paths = new CallPath[met.length];
  }

  /** How many methods there are. */
  public int size() {
    return counted.length;
  }

  /** A method's number in the graph, or {@link #NO_NUMBER}; {@code index} 0 is the nearest. */
  public int number(int index) {
    return met[counted[index]];
  }

  /** The path to a method; {@code index} 0 is the nearest. */
  public CallPath path(int index) {
    return pathTo(counted[index]);
  }

  /** Not by recursion: a path may be longer than a stack is deep. */
  private CallPath pathTo(int position) {
    Deque<Integer> unknown = new ArrayDeque<>();
    int at = position;
    while (at != 0 && paths[at] == null) {
      unknown.push(at);
      at = callers[at];
    }
    CallPath path = at == 0 ? CallPath.at(start) : paths[at];
    for (int next : unknown) {
      path = path.then(edges[next]);
      paths[next] = path;
    }
    return path;
  }

  /** Per type, the path to the method of it that is the nearest. */
  public List<CallPath> pathsToTypes() {
    BitSet seen = new BitSet();
    return IntStream.range(0, counted.length)
        .filter(i -> isNew(number(i), seen))
        .mapToObj(this::path)
        .toList();
  }

  private boolean isNew(int method, BitSet seenTypes) {
    if (method == NO_NUMBER) {
      return true;
    }
    boolean isNew = !seenTypes.get(numbers.owner(method));
    seenTypes.set(numbers.owner(method));
    return isNew;
  }

  /** The names of the types that declare the methods, sorted. */
  public List<String> types() {
    BitSet owners = new BitSet();
    for (int i = 0; i < counted.length; i++) {
      if (number(i) != NO_NUMBER) {
        owners.set(numbers.owner(number(i)));
      }
    }
    return owners.stream().mapToObj(numbers::ownerName).toList();
  }

  /** The methods; a first one that a framework provides isn't among them. */
  public MethodSet methods() {
    int[] sorted = IntStream.range(0, counted.length).map(this::number).sorted().toArray();
    int from = sorted.length > 0 && sorted[0] == NO_NUMBER ? 1 : 0;
    return new MethodSet(numbers.methods(), Arrays.copyOfRange(sorted, from, sorted.length));
  }

  private MethodId method(int number) {
    return number == NO_NUMBER ? start : numbers.methods().get(number);
  }

  /** Each method with the path to it, the nearest first. */
  public Map<MethodId, CallPath> paths() {
    Map<MethodId, CallPath> all = new LinkedHashMap<>();
    for (int i = 0; i < counted.length; i++) {
      all.put(method(number(i)), path(i));
    }
    return all;
  }
}
