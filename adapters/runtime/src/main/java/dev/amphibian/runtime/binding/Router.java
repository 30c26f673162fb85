package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import java.util.ArrayList;
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
    List<Candidate> ofPath = new ArrayList<>();
    for (BoundEntry entry : entries) {
      Route.Match match = entry.route().match(call.path());
      if (match != null) {
        ofPath.add(new Candidate(entry, match));
      }
    }
    List<Route> routes = ofPath.stream().map(Candidate::route).toList();
    List<Candidate> best =
        ofPath.stream()
            .filter(candidate -> candidate.route().allows(call.method()))
            .sorted(bestFirst(call))
            .limit(2)
            .toList();
    if (best.size() == 2 && bestFirst(call).compare(best.get(0), best.get(1)) == 0) {
      throw new IllegalStateException("Ambiguous handler methods mapped for " + call.path());
    }
    if (ofPath.isEmpty()) {
      return entries.get(0).handle(call, null, routes);
    }
    Candidate chosen = best.isEmpty() ? ofPath.get(0) : best.get(0);
    return chosen.entry().handle(call, chosen.match(), routes);
  }

  private record Candidate(BoundEntry entry, Route.Match match) {

    Route route() {
      return entry.route();
    }
  }

  private static Comparator<Candidate> bestFirst(HttpCall call) {
    Comparator<Candidate> rank =
        Comparator.comparingInt(candidate -> candidate.route().rank(call.method()));
    Comparator<Candidate> fit = Comparator.comparing(candidate -> candidate.match().fit());
    return call.method().equals("HEAD") ? rank.thenComparing(fit) : fit.thenComparing(rank);
  }
}
