package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.Initializers;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.EffectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What happens at start because slices need beans: these and what is handed in to them are made
 * then. What a bean needs, and what its making does, is found once for all slices.
 */
final class StartUps {

  /** Before the first request nobody shares anything. */
  private static final Set<EffectKind> OF_STATE = EnumSet.of(EffectKind.MUTATES, EffectKind.LOCKS);

  /** Names of methods that keep what they are handed. */
  private static final Pattern KEEPING =
      Pattern.compile(
          "<init>|(add|on|put|register|set|use|with)([A-Z].*)?"
              + "|(?i:.*(callback|factory|handler|interceptor|listener|provider|supplier))");

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Function<MethodId, Stream<FoundEffect>> effectsAfter;
  private final Initializers initializers;
  private final Memo<Edge, Boolean> keptForLater = new Memo<>(this::isKeptForLater);
  private final Map<String, List<Bean>> ofType = new HashMap<>();
  private final Map<Bean, List<Bean>> needed = new HashMap<>();
  private final Map<Bean, List<FoundEffect>> made = new HashMap<>();

  /**
   * Those of a codebase.
   *
   * @param effectsAfter the effects of everything that can run after a method
   */
  StartUps(
      Codebase codebase, BeanGraph beans, Function<MethodId, Stream<FoundEffect>> effectsAfter) {
    this.codebase = codebase;
    this.beans = beans;
    this.effectsAfter = effectsAfter;
    this.initializers = new Initializers(codebase, beans);
  }

  /** The effects of making what objects of these types are, and what they are handed. */
  synchronized List<FoundEffect> of(Collection<String> types) {
    Set<Bean> all = new LinkedHashSet<>();
    Deque<Bean> open = new ArrayDeque<>();
    types.forEach(type -> add(ofType.computeIfAbsent(type, this::beansOf), all, open));
    while (!open.isEmpty()) {
      add(needed(open.poll()), all, open);
    }
    return all.stream().flatMap(bean -> made(bean).stream()).distinct().toList();
  }

  private static void add(List<Bean> some, Set<Bean> all, Deque<Bean> open) {
    some.stream().filter(all::add).forEach(open::add);
  }

  private List<Bean> beansOf(String name) {
    List<Bean> all = new ArrayList<>();
    codebase.type(name).ifPresent(type -> addNeeded(beans.handedIn(type), all));
    beans
        .component(name)
        .filter(bean -> bean.confidence() != Confidence.POSSIBLE)
        .ifPresent(all::add);
    return all;
  }

  private List<Bean> needed(Bean bean) {
    List<Bean> known = needed.get(bean);
    if (known == null) {
      known = new ArrayList<>();
      if (bean.factory().isPresent()) {
        MethodInfo factory = bean.factory().get();
        addNeeded(beans.parameters(factory), known);
        if (!factory.isStatic()) {
          known.addAll(ofType.computeIfAbsent(bean.declaration().name(), this::beansOf));
        }
      }
      String product = bean.factory().isPresent() ? bean.type() : bean.declaration().name();
      TypeInfo type = codebase.type(product).orElse(null);
      if (type != null) {
        addNeeded(beans.handedIn(type), known);
      }
      needed.put(bean, known);
    }
    return known;
  }

  /** What is there only under another configuration isn't made. */
  private static void addNeeded(List<InjectionPoint> points, List<Bean> all) {
    points.stream()
        .flatMap(point -> point.candidates().stream())
        .filter(candidate -> candidate.confidence() != Confidence.POSSIBLE)
        .map(InjectionPoint.Candidate::bean)
        .forEach(all::add);
  }

  private List<FoundEffect> made(Bean bean) {
    List<FoundEffect> known = made.get(bean);
    if (known == null) {
      known =
          initializers.of(bean).stream()
              .map(MethodInfo::id)
              .flatMap(effectsAfter)
              .filter(found -> !OF_STATE.contains(found.effect().kind()))
              .filter(found -> found.path().edges().stream().noneMatch(keptForLater::of))
              .toList();
      made.put(bean, known);
    }
    return known;
  }

  /** Whether an object or function is only handed over here, to be called when there is cause. */
  private boolean isKeptForLater(Edge edge) {
    return takers(edge).anyMatch(taker -> KEEPING.matcher(taker).matches());
  }

  /** The names of the methods that take what an edge leads to, if none is called as it is. */
  private Stream<String> takers(Edge edge) {
    if (edge.to().isStaticInitializer()) {
      return Stream.empty();
    }
    return edge.called().equals(edge.to().name())
        ? codebase.method(edge.from()).stream()
            .flatMap(method -> method.calls().stream())
            .filter(call -> call.arguments().contains(new Operand.Function(edge.to())))
            .map(call -> call.target().name())
        : Stream.of(edge.called());
  }
}
