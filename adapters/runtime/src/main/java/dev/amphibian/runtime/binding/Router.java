package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import java.util.Comparator;
import java.util.List;

/**
 * Several HTTP entries as one: hands each call to the one whose route fits best, as Spring MVC
 * chooses a handler method; generated classes say which.
 */
public abstract class Router implements HttpEntry {

  private final List<BoundEntry> entries;

  /** A router of at least one entry. */
  protected Router(BoundEntry... entries) {
    this.entries = List.of(entries);
  }

  @Override
  public final HttpAnswer handle(HttpCall call) throws Exception {
    List<BoundEntry> ofPath =
        entries.stream().filter(entry -> entry.route().match(call.path()) != null).toList();
    List<BoundEntry> best =
        ofPath.stream()
            .filter(entry -> entry.route().allows(call.method()))
            .sorted(bestFirst(call))
            .limit(2)
            .toList();
    if (best.isEmpty()) {
      return entries.get(0).handle(call, ofPath.stream().map(BoundEntry::route).toList());
    }
    if (best.size() == 2 && bestFirst(call).compare(best.get(0), best.get(1)) == 0) {
      throw new IllegalStateException("Ambiguous handler methods mapped for " + call.path());
    }
    return best.get(0).handle(call);
  }

  private static Comparator<BoundEntry> bestFirst(HttpCall call) {
    Comparator<BoundEntry> rank =
        Comparator.comparingInt(entry -> entry.route().rank(call.method()));
    Comparator<BoundEntry> fit = Comparator.comparing(entry -> entry.route().fit(call.path()));
    return call.method().equals("HEAD") ? rank.thenComparing(fit) : fit.thenComparing(rank);
  }
}
