package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import java.util.Set;

/**
 * Tells paths by which a listener is unlikely to hear: an event of a general type is published, the
 * listener hears a special one, and nothing on the way makes one of these.
 */
final class EventsOnTheWay {

  private static final Set<String> PUBLISHING = Set.of("publishEvent", "fire", "fireAsync", "post");

  private final Codebase codebase;

  EventsOnTheWay(Codebase codebase) {
    this.codebase = codebase;
  }

  boolean areMissing(CallPath path) {
    for (CallPath at = path; !at.isEmpty(); at = at.caller()) {
      if (PUBLISHING.contains(at.last().called()) && isUnlikely(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnlikely(CallPath toListener) {
    Edge publishing = toListener.last();
    return codebase.method(publishing.to()).stream()
        .flatMap(listener -> listener.parameters().stream().limit(1))
        .map(event -> event.type().name())
        .filter(event -> codebase.type(event).isPresent())
        .anyMatch(event -> isMoreGeneral(publishing, event) && !isMadeOn(toListener, event));
  }

  /** Whether what is published need not be such an event. */
  private boolean isMoreGeneral(Edge publishing, String event) {
    return codebase.method(publishing.from()).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .filter(call -> call.place().equals(publishing.place()))
        .filter(call -> call.target().name().equals(publishing.called()))
        .flatMap(call -> call.argumentTypes().stream().limit(1))
        .noneMatch(published -> codebase.isA(published, event));
  }

  private boolean isMadeOn(CallPath path, String event) {
    return path.edges().stream()
        .map(Edge::from)
        .flatMap(method -> codebase.method(method).stream())
        .flatMap(method -> codebase.callsWithin(method).stream())
        .map(Call::target)
        .anyMatch(made -> made.name().equals("<init>") && codebase.isA(made.owner(), event));
  }
}
