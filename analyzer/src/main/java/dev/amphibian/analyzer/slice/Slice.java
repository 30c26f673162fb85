package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.MethodSet;
import dev.amphibian.analyzer.codebase.Configuration;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.OwnFiles;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.wait.LongestWait;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything one entry point can reach, as values alone: it can be kept and judged again.
 *
 * @param handler the entry point's method
 * @param handlerType the class whose object is called
 * @param methods the application's methods that can run
 * @param types the names of the types that declare them, sorted
 * @param effects what library calls do on the way, each with its shortest path
 * @param declared what annotations on the way say, and the types of the shared state
 * @param touches the shared state that is changed on the way
 * @param endlessLoops loops that nothing ends
 * @param largeMethods the methods on the way that are too large to be compiled while they run
 * @param asynchronous calls to methods that run beside the caller
 * @param jars the libraries of the application's run-time class path
 * @param configuration what the application's files say beside its classes
 * @param triggers the triggers of all entry points: a process waits for all of them
 * @param contents what else it holds or touches, sorted
 * @param neededJars the libraries it needs, with the reason of each
 * @param own what the application itself brings into its package
 * @param startUp what happens at start because the beans are made that it needs; the paths begin at
 *     the method that the container calls
 * @param longestWait the longest time that its own waits allow
 */
public record Slice(
    EntryPoint entryPoint,
    MethodInfo handler,
    TypeInfo handlerType,
    MethodSet methods,
    List<String> types,
    List<FoundEffect> effects,
    List<Declared> declared,
    List<StateTouch> touches,
    List<FoundLoop> endlessLoops,
    List<LargeMethod> largeMethods,
    List<AsynchronousCall> asynchronous,
    List<Jar> jars,
    Configuration configuration,
    List<Trigger> triggers,
    List<Content> contents,
    NeededJars neededJars,
    OwnFiles own,
    List<FoundEffect> startUp,
    LongestWait longestWait) {

  /** A loop with the way that leads to it. */
  public record FoundLoop(Loop loop, CallPath path, Place place) {}

  /** A method with the way that leads to it. */
  public record LargeMethod(MethodInfo method, CallPath path) {}

  /**
   * A call to a method under {@code @Async}, which Spring runs on another thread.
   *
   * @param caller the way to the method that calls
   * @param method the method that runs beside it
   * @param place where the call stands
   */
  public record AsynchronousCall(CallPath caller, MethodId method, Place place) {}

  public Slice {
    types = List.copyOf(types);
    asynchronous = List.copyOf(asynchronous);
    effects = List.copyOf(effects);
    declared = List.copyOf(declared);
    touches = List.copyOf(touches);
    endlessLoops = List.copyOf(endlessLoops);
    largeMethods = List.copyOf(largeMethods);
    jars = List.copyOf(jars);
    contents = List.copyOf(contents);
    triggers = List.copyOf(triggers);
    startUp = List.copyOf(startUp);
  }

  /** The keys and values of the configuration. */
  public Settings settings() {
    return configuration.settings();
  }

  /** The effects of one kind. */
  public Stream<FoundEffect> effects(EffectKind kind) {
    return effects.stream().filter(found -> found.effect().kind() == kind);
  }

  /** What annotations and the types of shared state say of one kind. */
  public Stream<Declared> declared(EffectKind kind) {
    return declared.stream().filter(found -> found.effect().kind() == kind);
  }

  /** The effects of one kind, those at start included that no request has. */
  public Stream<FoundEffect> effectsFromStart(EffectKind kind) {
    List<FoundEffect> found = effects(kind).toList();
    Set<Place> places = found.stream().map(FoundEffect::place).collect(Collectors.toSet());
    return Stream.concat(
        found.stream(),
        startUp.stream()
            .filter(atStart -> atStart.effect().kind() == kind)
            .filter(atStart -> places.add(atStart.place())));
  }

  /** The way to the handler itself, for what its signature or class says. */
  public CallPath start() {
    return CallPath.at(handler.id());
  }
}
