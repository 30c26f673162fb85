package dev.amphibian.accuracy.edges.agent;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out from the real stack who called a watched method, and through what. */
final class CallerSearch {

  /** Newer Java runtimes give a frame's descriptor only with its class. */
  private static final StackWalker WALKER =
      StackWalker.getInstance(Set.of(Option.SHOW_REFLECT_FRAMES, Option.RETAIN_CLASS_REFERENCE));

  private static final Set<String> OWN =
      Set.of(Recorder.class.getName(), Observations.class.getName(), CallerSearch.class.getName());

  private final MethodTable methods;

  CallerSearch(MethodTable methods) {
    this.methods = methods;
  }

  /** The edge to the watched method that has just begun; none if it was called from outside. */
  Optional<SeenEdge> find(int callee) {
    return WALKER.walk(frames -> edge(callee, frames));
  }

  private Optional<SeenEdge> edge(int callee, Stream<StackFrame> frames) {
    Iterator<StackFrame> rest =
        frames.dropWhile(frame -> OWN.contains(frame.getClassName())).skip(1).iterator();
    List<StackFrame> between = new ArrayList<>();
    while (rest.hasNext()) {
      StackFrame frame = rest.next();
      OptionalInt caller =
          methods.find(frame.getClassName(), frame.getMethodName(), frame.getDescriptor());
      if (caller.isPresent() && !isSpiedOn(caller.getAsInt(), callee, between)) {
        return edge(caller.getAsInt(), callee, between);
      }
      if (!methods.isWatched(frame.getClassName())) {
        between.add(frame);
      }
    }
    return Optional.empty();
  }

  /** A test's spy runs in front of the method itself, in a frame of the same name. */
  private static boolean isSpiedOn(int caller, int callee, List<StackFrame> between) {
    return caller == callee
        && between.stream().anyMatch(frame -> frame.getClassName().startsWith("org.mockito."));
  }

  private Optional<SeenEdge> edge(int caller, int callee, List<StackFrame> between) {
    if (methods.isOutside(caller) || methods.isOutside(callee)) {
      return Optional.empty();
    }
    String from = methods.id(caller);
    String to = methods.id(callee);
    if (between.isEmpty()) {
      return Optional.of(new SeenEdge(from, to, SeenEdge.Kind.DIRECT, ""));
    }
    StackFrame called = between.get(between.size() - 1);
    boolean isProxied =
        Proxies.isProxy(called.getClassName()) && to.contains("#" + called.getMethodName() + "(");
    return Optional.of(
        new SeenEdge(
            from,
            to,
            isProxied ? SeenEdge.Kind.PROXIED : SeenEdge.Kind.INDIRECT,
            name(called) + " .. " + name(between.get(0))));
  }

  private static String name(StackFrame frame) {
    return frame.getClassName() + "#" + frame.getMethodName();
  }
}
