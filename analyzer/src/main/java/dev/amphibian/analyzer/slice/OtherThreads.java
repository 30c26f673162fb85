package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.slice.Slice.AsynchronousCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what may not keep the one waiting who calls, since it is handed to another thread on the
 * way: in a method that starts work, whatever stands there or below.
 */
public final class OtherThreads {

  private final Map<MethodId, Integer> handings = new HashMap<>();
  private final Set<MethodId> asynchronous;

  private OtherThreads(Slice slice) {
    Stream.concat(slice.effects().stream(), slice.startUp().stream())
        .filter(found -> found.effect().kind() == EffectKind.STARTS_WORK)
        .forEach(this::add);
    asynchronous =
        slice.asynchronous().stream().map(AsynchronousCall::method).collect(Collectors.toSet());
  }

  /** What a method hands on that is handed to it, its caller hands to another thread. */
  private void add(FoundEffect start) {
    handings.merge(start.path().end(), start.place().line(), Math::min);
    boolean isHandedOn =
        start.call().arguments().stream().anyMatch(Operand.Parameter.class::isInstance);
    if (isHandedOn && !start.path().isEmpty()) {
      Edge handing = start.path().last();
      handings.merge(handing.from(), handing.place().line(), Math::min);
    }
  }

  /** Those of a slice, its start included. */
  public static OtherThreads of(Slice slice) {
    return new OtherThreads(slice);
  }

  /** Whether a call may stand in what is handed to another thread, or runs on one by itself. */
  public boolean mayRun(Edge call) {
    return asynchronous.contains(call.to()) || mayRun(call.from(), call.place());
  }

  /** Whether an effect may come about on another thread than the one that calls. */
  public boolean mayRun(FoundEffect found) {
    return mayRun(found.path(), found.place());
  }

  /**
   * Whether what stands at a place of the method at the end of a path may run on another thread.
   */
  public boolean mayRun(CallPath path, Place place) {
    return mayRun(path.end(), place) || path.edges().stream().anyMatch(this::mayRun);
  }

  /**
   * How sure it is that an effect keeps the one waiting who calls: what stands beside the start of
   * work does, what lies behind it may not.
   */
  public Confidence confidence(FoundEffect found) {
    return found.isHandedOn() || found.path().edges().stream().anyMatch(this::mayRun)
        ? Confidence.POSSIBLE
        : found.confidence();
  }

  /** Whether what stands at a place of a method may run on another thread. */
  public boolean mayRun(MethodId method, Place place) {
    return handings.getOrDefault(method, Integer.MAX_VALUE) <= place.line();
  }
}
