package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentFinder;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.slice.MethodFacts.OwnEffect;
import dev.amphibian.analyzer.slice.MethodFacts.OwnTouch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cuts slices out of a codebase; what a method does by itself is found once for all slices. */
public final class Slicer {

  private static final String ASYNC = "org.springframework.scheduling.annotation.Async";

  private final Codebase codebase;
  private final CallGraph calls;
  private final MethodFactsFinder finder;
  private final TimeoutIndex timeouts;
  private final ContentFinder contents;
  private final SliceJars jars;
  private final Map<MethodId, MethodFacts> facts = new HashMap<>();
  private final Map<MethodId, Boolean> asynchronous = new HashMap<>();

  /** A slicer for one codebase. */
  public Slicer(Codebase codebase, BeanGraph beans, CallGraph calls, EffectCatalogue catalogue) {
    this.codebase = codebase;
    this.calls = calls;
    this.finder =
        new MethodFactsFinder(
            codebase, calls, catalogue, new SharedState(codebase, catalogue, beans));
    this.timeouts = new TimeoutIndex(codebase, catalogue, beans);
    this.contents = new ContentFinder(codebase, beans, calls, catalogue);
    this.jars = new SliceJars(codebase);
  }

  /** Per entry point, everything that it can reach; what one changes, others may read. */
  public List<Slice> slices(List<EntryPoint> entryPoints) {
    List<Map<MethodId, CallPath>> reached =
        entryPoints.stream().map(point -> calls.reachable(point.method())).toList();
    Set<FieldInfo> changed = new HashSet<>();
    for (int i = 0; i < entryPoints.size(); i++) {
      // What the start of the process changes is there before anything else reads it.
      if (!(entryPoints.get(i).trigger() instanceof Trigger.Start)) {
        reached.get(i).forEach((method, path) -> changed.addAll(changed(method, path)));
      }
    }
    Whole whole = new Whole(changed, entryPoints.stream().map(EntryPoint::trigger).toList());
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < entryPoints.size(); i++) {
      slices.add(slice(entryPoints.get(i), reached.get(i), whole));
    }
    return List.copyOf(slices);
  }

  private Set<FieldInfo> changed(MethodId method, CallPath path) {
    return factsOf(method).touches().stream()
        .filter(touch -> isSure(found(touch, path)))
        .map(OwnTouch::field)
        .collect(Collectors.toSet());
  }

  /**
   * What all entry points together say.
   *
   * @param changed the shared state that one of them changes
   * @param triggers their triggers
   */
  private record Whole(Set<FieldInfo> changed, List<Trigger> triggers) {}

  private static boolean isSure(StateTouch touch) {
    return touch.confidence() != Confidence.POSSIBLE;
  }

  private Slice slice(EntryPoint entryPoint, Map<MethodId, CallPath> paths, Whole whole) {
    List<FoundEffect> effects = new ArrayList<>();
    List<StateTouch> touches = new ArrayList<>();
    List<StateTouch> reads = new ArrayList<>();
    List<Slice.FoundLoop> loops = new ArrayList<>();
    SortedSet<String> types = new TreeSet<>(List.of(entryPoint.type()));
    for (Map.Entry<MethodId, CallPath> reached : paths.entrySet()) {
      types.add(reached.getKey().owner());
      MethodFacts own = factsOf(reached.getKey());
      if (!own.isEmpty()) {
        CallPath path = reached.getValue();
        own.effects().forEach(effect -> effects.add(found(effect, path)));
        own.touches().forEach(touch -> touches.add(found(touch, path)));
        own.reads().stream()
            .filter(read -> whole.changed().contains(read.field()))
            .forEach(read -> reads.add(found(read, path)));
        own.endlessLoops().forEach(loop -> loops.add(found(loop, path)));
      }
    }
    touches.addAll(reads);
    List<Content> touched = contents.of(entryPoint.handler(), paths.values());
    return new Slice(
        entryPoint,
        entryPoint.handler(),
        codebase.type(entryPoint.type()).orElseThrow(),
        new TreeSet<>(paths.keySet()),
        types,
        effects,
        touches,
        loops,
        asynchronous(paths.values()),
        codebase.libraries().jars(),
        ReachedJars.byReference(codebase, types),
        ReachedJars.atRunTime(codebase, types),
        codebase.settings(),
        whole.triggers(),
        touched,
        new NeededJars(jars, List.copyOf(paths.values()), touched));
  }

  private List<Slice.AsynchronousCall> asynchronous(Collection<CallPath> paths) {
    return paths.stream()
        .filter(path -> !path.isEmpty() && isAsynchronous(path.end()))
        .map(path -> new Slice.AsynchronousCall(path.caller(), path.end(), path.lastPlace()))
        .toList();
  }

  private boolean isAsynchronous(MethodId method) {
    return asynchronous.computeIfAbsent(method, this::runsAsynchronously);
  }

  private boolean runsAsynchronously(MethodId method) {
    return codebase.method(method).filter(m -> codebase.hasAnnotation(m, ASYNC)).isPresent()
        || codebase.type(method.owner()).filter(t -> codebase.hasAnnotation(t, ASYNC)).isPresent();
  }

  private MethodFacts factsOf(MethodId id) {
    MethodFacts known = facts.get(id);
    if (known == null) {
      known = codebase.method(id).map(finder::of).orElse(MethodFacts.NONE);
      facts.put(id, known);
    }
    return known;
  }

  private static StateTouch found(OwnTouch own, CallPath path) {
    Confidence confidence = own.confidence().and(path.confidence());
    return new StateTouch(own.field(), own.kind(), path, own.place(), confidence);
  }

  private Slice.FoundLoop found(Loop own, CallPath path) {
    return new Slice.FoundLoop(own, path, at(path, own.firstLine()));
  }

  private FoundEffect found(OwnEffect own, CallPath path) {
    boolean isRemote = own.effect().kind() == EffectKind.CALLS_REMOTE;
    Optional<Place> bound =
        isRemote ? timeouts.near(own.effect(), path.end().owner()) : Optional.empty();
    Confidence given =
        own.effect().attribute("confidence").map(Confidence::valueOf).orElse(Confidence.LIKELY);
    boolean isDoubtful =
        isRemote
            && bound.isEmpty()
            && timeouts.mayComeFromElsewhere(own.effect(), path.end().owner());
    Confidence confidence = isDoubtful ? Confidence.POSSIBLE : given.and(path.confidence());
    return new FoundEffect(
        own.effect(),
        own.call(),
        path,
        own.place(),
        loops(path, own),
        millis(own, path),
        bound,
        confidence);
  }

  /** The loops around the calls of the path, then those around the effect itself. */
  private List<Loop> loops(CallPath path, OwnEffect own) {
    List<Loop> loops = new ArrayList<>();
    for (Edge edge : path.edges()) {
      loops.addAll(loopsAround(edge.from(), site(edge)));
    }
    loops.addAll(loopsAround(path.end(), new Site(own.call().name(), own.place().line())));
    return loops;
  }

  private static Site site(Edge edge) {
    return new Site(edge.called(), edge.place().line());
  }

  private List<Loop> loopsAround(MethodId method, Site call) {
    return codebase.method(method).map(codebase::loops).orElse(List.of()).stream()
        .filter(loop -> loop.contains(call))
        .toList();
  }

  private OptionalLong millis(OwnEffect own, CallPath path) {
    Effect effect = own.effect();
    Optional<Integer> argument = effect.attribute("arg").map(Integer::valueOf);
    if (effect.kind() != EffectKind.SLEEPS || argument.isEmpty()) {
      return OptionalLong.empty();
    }
    return syntax(path.end())
        .map(syntax -> syntax.constant(own.call().name(), own.place().line(), argument.get()))
        .orElse(OptionalLong.empty());
  }

  private Optional<MethodSyntax> syntax(MethodId method) {
    Optional<MethodInfo> info = codebase.method(method);
    return info.flatMap(codebase.sources()::of);
  }

  private Place at(CallPath path, int line) {
    return new Place(codebase.method(path.end()).orElseThrow().place().file(), line);
  }
}
