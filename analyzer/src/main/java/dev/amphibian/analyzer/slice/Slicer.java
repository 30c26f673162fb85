package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.callgraph.Reach;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentFinder;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.pipeline.Pipeline;
import dev.amphibian.analyzer.slice.MethodFacts.OwnEffect;
import dev.amphibian.analyzer.slice.MethodFacts.OwnTouch;
import dev.amphibian.analyzer.wait.LongestWait;
import dev.amphibian.analyzer.wait.LongestWaits;
import dev.amphibian.analyzer.wait.TimeoutIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts slices out of a codebase; what a method does by itself is found once for all slices. */
public final class Slicer {

  private final Codebase codebase;
  private final CallGraph calls;
  private final Effects effects;
  private final MethodFactsFinder finder;
  private final TimeoutIndex timeouts;
  private final ContentFinder contents;
  private final SliceJars jars;
  private final OwnFilesFinder ownFiles;
  private final LoopFinder loops;
  private final Pipeline pipeline;
  private final StartUps startUps;
  private final LongestWaits waits;
  private final SetUps setUps;
  private final RequestValues requestValues;
  private final SharedState sharedState;
  private final Doubts doubts;
  private final EventsOnTheWay events;
  private final HandedOnTheWay handed;
  private final @Nullable MethodFacts[] facts;

  /** A slicer for one codebase. */
  public Slicer(Codebase codebase, BeanGraph beans, CallGraph calls, Effects effects) {
    this.codebase = codebase;
    this.calls = calls;
    this.effects = effects;
    this.setUps = new SetUps(codebase, beans);
    this.requestValues = new RequestValues(codebase);
    this.events = new EventsOnTheWay(codebase);
    this.handed = new HandedOnTheWay(codebase, requestValues);
    this.doubts = new Doubts(codebase, effects, requestValues);
    this.sharedState = new SharedState(codebase, effects, beans, setUps);
    this.finder = new MethodFactsFinder(codebase, calls, effects, sharedState);
    this.timeouts = new TimeoutIndex(codebase, effects, beans);
    this.contents = new ContentFinder(codebase, beans, calls, effects);
    this.jars = new SliceJars(codebase);
    this.ownFiles = new OwnFilesFinder(codebase);
    this.loops = new LoopFinder(codebase);
    this.pipeline = Pipeline.of(codebase, beans, calls.libraries());
    this.startUps = new StartUps(codebase, beans, this::effectsAfter);
    this.waits = new LongestWaits(codebase, calls, effects, timeouts);
    this.facts = new MethodFacts[calls.methods().size()];
  }

  /** Per entry point, everything that it can reach; what one changes, others may read. */
  public List<Slice> slices(List<EntryPoint> entryPoints) {
    List<List<Edge>> around = entryPoints.stream().map(pipeline::around).toList();
    List<Reach> reached =
        IntStream.range(0, entryPoints.size())
            .parallel()
            .mapToObj(i -> calls.reach(entryPoints.get(i).method(), around.get(i)))
            .toList();
    Set<FieldInfo> changed =
        IntStream.range(0, reached.size())
            .parallel()
            // What the start of the process changes is there before anything else reads it.
            .filter(i -> !isStart(entryPoints.get(i)))
            .mapToObj(i -> changed(reached.get(i)))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    Whole whole = new Whole(changed, entryPoints.stream().map(EntryPoint::trigger).toList());
    return IntStream.range(0, reached.size())
        .parallel()
        .mapToObj(
            i -> {
              EntryPoint point = entryPoints.get(i);
              return slice(point, reached.get(i), whole, waits.of(point.method(), around.get(i)));
            })
        .toList();
  }

  private Set<FieldInfo> changed(Reach reach) {
    Set<FieldInfo> changed = new HashSet<>();
    for (int i = 0; i < reach.size(); i++) {
      for (OwnTouch touch : facts(reach, i).touches()) {
        if (touch.kind().isChange() && !changed.contains(touch.field())) {
          CallPath path = reach.path(i);
          if (isSure(found(touch, path, confidence(path))) && !setUps.leadTo(path)) {
            changed.add(touch.field());
          }
        }
      }
    }
    return changed;
  }

  /**
   * What all entry points together say.
   *
   * @param changed the shared state that one of them changes
   * @param triggers their triggers
   */
  private record Whole(Set<FieldInfo> changed, List<Trigger> triggers) {}

  private static boolean isStart(EntryPoint entryPoint) {
    return entryPoint.trigger() instanceof Trigger.Start
        || entryPoint.trigger() instanceof Trigger.Event event && event.mayBeOfProcess();
  }

  private static boolean isSure(StateTouch touch) {
    return touch.confidence() != Confidence.POSSIBLE;
  }

  private Slice slice(EntryPoint entryPoint, Reach reach, Whole whole, LongestWait longestWait) {
    List<FoundEffect> effects = new ArrayList<>();
    List<Declared> declared = new ArrayList<>();
    // A run that had a process of its own has left nothing to another so far.
    Confidence most = isStart(entryPoint) ? Confidence.POSSIBLE : Confidence.LIKELY;
    List<StateTouch> touches = new ArrayList<>();
    List<StateTouch> reads = new ArrayList<>();
    List<Slice.FoundLoop> endlessLoops = new ArrayList<>();
    List<Slice.LargeMethod> largeMethods = new ArrayList<>();
    List<Slice.AsynchronousCall> asynchronous = new ArrayList<>();
    for (int i = 0; i < reach.size(); i++) {
      MethodFacts own = facts(reach, i);
      if (!own.isEmpty()) {
        CallPath path = reach.path(i);
        Confidence ofPath = confidence(path);
        own.effects().forEach(effect -> effects.add(found(effect, path, ofPath)));
        own.declared()
            .forEach(
                each ->
                    declared.add(
                        new Declared(each.effect(), each.use(), each.on(), path, each.place())));
        List<OwnTouch> read =
            own.reads().stream().filter(each -> whole.changed().contains(each.field())).toList();
        if ((!own.touches().isEmpty() || !read.isEmpty()) && !setUps.leadTo(path)) {
          Confidence ofState = most.and(ofPath);
          own.touches().forEach(touch -> touches.add(found(touch, path, ofState)));
          read.forEach(each -> reads.add(found(each, path, ofState)));
        }
        own.endlessLoops().forEach(loop -> endlessLoops.add(found(loop, path)));
        if (own.isInterpreted()) {
          largeMethods.add(new Slice.LargeMethod(codebase.method(path.end()).orElseThrow(), path));
        }
        if (own.isAsynchronous() && !path.isEmpty() && !doubts.isSelfCall(path.last())) {
          asynchronous.add(
              new Slice.AsynchronousCall(path.caller(), path.end(), path.last().place()));
        }
      }
    }
    touches.stream()
        .flatMap(
            touch -> ofType(touch.field().type(), Declared.On.FIELD, touch.path(), touch.place()))
        .forEach(declared::add);
    MethodInfo handler = entryPoint.handler();
    handler.parameters().stream()
        .flatMap(
            parameter ->
                ofType(
                    parameter.type(),
                    Declared.On.PARAMETER,
                    CallPath.at(handler.id()),
                    handler.place()))
        .forEach(declared::add);
    touches.addAll(reads);
    List<String> types = types(entryPoint, reach);
    List<Content> touched = contents.of(entryPoint.handler(), reach);
    return new Slice(
        entryPoint,
        entryPoint.handler(),
        codebase.type(entryPoint.type()).orElseThrow(),
        reach.methods(),
        types,
        effects,
        declared,
        touches,
        endlessLoops,
        largeMethods,
        asynchronous,
        codebase.libraries().jars(),
        codebase.configuration(),
        whole.triggers(),
        touched,
        jars.of(reach, touched),
        ownFiles.of(types),
        startUps.of(types),
        longestWait);
  }

  /** The handler may stand in a superclass of the type whose object is called. */
  private static List<String> types(EntryPoint entryPoint, Reach reach) {
    List<String> types = new ArrayList<>(reach.types());
    int place = Collections.binarySearch(types, entryPoint.type());
    if (place < 0) {
      types.add(-place - 1, entryPoint.type());
    }
    return types;
  }

  private MethodFacts facts(Reach reach, int index) {
    int number = reach.number(index);
    if (number == Reach.NO_NUMBER) {
      return MethodFacts.NONE;
    }
    MethodFacts known = facts[number];
    if (known == null) {
      known = codebase.method(calls.methods().get(number)).map(finder::of).orElse(MethodFacts.NONE);
      facts[number] = known;
    }
    return known;
  }

  /** The effects of everything that can run after a method. */
  private Stream<FoundEffect> effectsAfter(MethodId start) {
    Reach reach = calls.reach(start, List.of());
    return IntStream.range(0, reach.size())
        .boxed()
        .flatMap(
            i -> {
              List<OwnEffect> own = facts(reach, i).effects();
              if (own.isEmpty()) {
                return Stream.empty();
              }
              CallPath path = reach.path(i);
              Confidence ofPath = confidence(path);
              return own.stream().map(effect -> found(effect, path, ofPath));
            });
  }

  /** How sure it is that a path is taken. */
  private Confidence confidence(CallPath path) {
    return events.areMissing(path) || handed.isOther(path)
        ? Confidence.POSSIBLE
        : path.confidence();
  }

  /** What is kept under keys that no request brings is as much as there are such keys. */
  private StateTouch found(OwnTouch own, CallPath path, Confidence most) {
    boolean isOfFew =
        own.kind() == StateTouch.Kind.GROWN_FOR_EVER
            && own.key().filter(key -> !requestValues.isFromRequest(path, key)).isPresent();
    Confidence confidence =
        own.isFirst() || isOfFew || sharedState.isOfFirstUse(path) ? Confidence.POSSIBLE : most;
    return new StateTouch(own.field(), own.kind(), path, own.place(), confidence);
  }

  /** What the types say of which something is. */
  private Stream<Declared> ofType(TypeUse type, Declared.On on, CallPath path, Place place) {
    return mentioned(type)
        .flatMap(
            name ->
                effects.ofType(name).stream()
                    .map(
                        effect ->
                            new Declared(
                                effect, new AnnotationUse(name, Map.of()), on, path, place)));
  }

  private static Stream<String> mentioned(TypeUse type) {
    return Stream.concat(
        Stream.of(type.name().replace("[]", "")),
        type.arguments().stream().flatMap(Slicer::mentioned));
  }

  private Slice.FoundLoop found(Loop own, CallPath path) {
    return new Slice.FoundLoop(own, path, at(path, own.firstLine()));
  }

  private FoundEffect found(OwnEffect own, CallPath path, Confidence ofPath) {
    boolean isRemote = own.effect().kind() == EffectKind.CALLS_REMOTE;
    Optional<Place> bound =
        isRemote ? timeouts.near(own.effect(), path.end().owner()) : Optional.empty();
    Confidence given =
        own.effect().attribute("confidence").map(Confidence::valueOf).orElse(Confidence.LIKELY);
    boolean isDoubtful =
        isRemote
            && bound.isEmpty()
            && timeouts.mayComeFromElsewhere(own.effect(), path.end().owner());
    Confidence confidence =
        isDoubtful || doubts.on(own, path) ? Confidence.POSSIBLE : given.and(ofPath);
    return new FoundEffect(
        own.effect(),
        own.call(),
        path,
        loops.around(path, new Site(own.call().target().name(), own.call().place().line())),
        millis(own, path),
        bound,
        own.isHandedOn(),
        confidence);
  }

  /** A time is a constant in the class file, or one that the source lets us work out. */
  private OptionalLong millis(OwnEffect own, CallPath path) {
    return own.effect().kind() == EffectKind.SLEEPS
            || own.effect().kind() == EffectKind.KEEPS_REQUEST
        ? waits.length(own.effect(), own.call(), path)
        : OptionalLong.empty();
  }

  private Place at(CallPath path, int line) {
    return new Place(codebase.method(path.end()).orElseThrow().place().file(), line);
  }
}
