package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The longest time that code's own waits allow, on the way that waits longest; work that is no wait
 * counts as no time.
 *
 * @param terms the waits that have an end, each place once, the most time first
 * @param open the first of those that have none
 */
public record LongestWait(List<Term> terms, List<Open> open) {

  /** No wait at all. */
  public static final LongestWait NONE = new LongestWait(List.of(), List.of());

  /** So many open waits are told, of queries and of others; as many as one can look at. */
  private static final int FIRST = 3;

  public LongestWait {
    terms = List.copyOf(terms);
    open = List.copyOf(open);
  }

  /** What makes a wait end. */
  public enum Kind {
    /** It is nothing but a pause. */
    SLEEP,
    /** The code sets a time-out. */
    TIME_OUT,
    /** The library has one of its own, since the code sets none. */
    DEFAULT
  }

  /**
   * A wait that has an end.
   *
   * @param times how often it is waited
   * @param millis how long at most, each time
   * @param what what is waited for, and what says how long
   */
  public record Term(
      Kind kind, long times, long millis, String what, Place place, Confidence confidence) {

    /** The time of all of it. */
    public long total() {
      return product(times, millis);
    }

    private Term times(long more) {
      return new Term(kind, product(times, more), millis, what, place, confidence);
    }

    private Term plus(Term other) {
      return new Term(
          kind, sum(times, other.times), millis, what, place, confidence.and(other.confidence));
    }

    private record Key(long millis, String what, Place place) {}

    private Key key() {
      return new Key(millis, what, place);
    }
  }

  /**
   * A wait that nothing ends, or that we don't know the end of.
   *
   * @param why which, and why
   * @param isQuery whether a database is waited for, so that a transaction's time-out ends it
   */
  public record Open(String why, Place place, boolean isQuery) {}

  static LongestWait of(Kind kind, long millis, String what, Place place, Confidence confidence) {
    return millis == 0
        ? NONE
        : new LongestWait(List.of(new Term(kind, 1, millis, what, place, confidence)), List.of());
  }

  static LongestWait open(String why, Place place) {
    return new LongestWait(List.of(), List.of(new Open(why, place, false)));
  }

  static LongestWait openQuery(String why, Place place) {
    return new LongestWait(List.of(), List.of(new Open(why, place, true)));
  }

  /** The longest of some, whichever it is. */
  public static LongestWait longest(Stream<LongestWait> some) {
    return some.reduce(LongestWait::or).orElse(NONE);
  }

  /** Whether there is no wait. */
  public boolean isNone() {
    return terms.isEmpty() && open.isEmpty();
  }

  /** The time of the waits that have an end. */
  public long boundedMillis() {
    return millis(terms);
  }

  /** The time of some waits, one after the other. */
  public static long millis(List<Term> terms) {
    return terms.stream().mapToLong(Term::total).reduce(0, LongestWait::sum);
  }

  /** The longest time, if all waits have an end. */
  public OptionalLong millis() {
    return open.isEmpty() ? OptionalLong.of(boundedMillis()) : OptionalLong.empty();
  }

  /** One after the other. */
  LongestWait then(LongestWait next) {
    if (isNone() || next.isNone()) {
      return isNone() ? next : this;
    }
    Map<Term.Key, Term> all = new LinkedHashMap<>();
    terms.forEach(term -> all.put(term.key(), term));
    next.terms.forEach(term -> all.merge(term.key(), term, Term::plus));
    List<Term> sorted = new ArrayList<>(all.values());
    sorted.sort(
        Comparator.comparing(Term::total)
            .reversed()
            .thenComparing(Term::place)
            .thenComparing(Term::what));
    return new LongestWait(sorted, joined(next));
  }

  /** One or the other. */
  LongestWait or(LongestWait other) {
    if (equals(other)) {
      return this;
    }
    boolean isLonger = boundedMillis() >= other.boundedMillis();
    return new LongestWait(isLonger ? terms : other.terms, joined(other));
  }

  /** So many times. */
  LongestWait times(long rounds) {
    return rounds == 0
        ? NONE
        : new LongestWait(terms.stream().map(term -> term.times(rounds)).toList(), open);
  }

  /** Again and again, nobody knows how often; once counts. */
  LongestWait repeated(String why, Place place) {
    return terms.isEmpty() ? this : then(open(why, place));
  }

  private LongestWait joinedWith(List<Open> others) {
    return new LongestWait(terms, others);
  }

  /** No longer than a time. */
  LongestWait within(long most, String what, Place place) {
    return isNone() || open.isEmpty() && boundedMillis() <= most
        ? this
        : of(Kind.TIME_OUT, most, what, place, Confidence.LIKELY);
  }

  /** Queries no longer than a time. */
  LongestWait queriesWithin(long most, String what, Place place) {
    List<Open> others = open.stream().filter(each -> !each.isQuery).toList();
    return others.size() == open.size()
        ? this
        : joinedWith(others).then(of(Kind.TIME_OUT, most, what, place, Confidence.LIKELY));
  }

  /** As sure as what leads to it. */
  LongestWait seen(Confidence confidence) {
    return confidence == Confidence.PROVEN || terms.isEmpty()
        ? this
        : new LongestWait(
            terms.stream()
                .map(
                    t ->
                        new Term(
                            t.kind,
                            t.times,
                            t.millis,
                            t.what,
                            t.place,
                            t.confidence.and(confidence)))
                .toList(),
            open);
  }

  private List<Open> joined(LongestWait other) {
    if (other.open.isEmpty() || open.equals(other.open)) {
      return open;
    }
    Set<Open> all = new LinkedHashSet<>(open);
    all.addAll(other.open);
    List<Open> first = new ArrayList<>(first(all, each -> !each.isQuery));
    first.addAll(first(all, Open::isQuery));
    return first;
  }

  private static List<Open> first(Set<Open> all, Predicate<Open> kind) {
    return all.stream().filter(kind).limit(FIRST).toList();
  }

  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long product(long one, long other) {
    return one != 0 && other > Long.MAX_VALUE / one ? Long.MAX_VALUE : one * other;
  }
}
