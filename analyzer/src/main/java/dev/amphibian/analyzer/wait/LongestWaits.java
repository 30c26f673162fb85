package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Flow;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.wait.Sites.Site;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the longest waits of a codebase's methods: sums along sequences, the most of branches, so
 * many times what loops and retries repeat. What a method waits is found once per what it is
 * handed.
 */
public final class LongestWaits {

  private static final String ROUNDS = "a loop waits in each round, and no counter ends it";

  private final Codebase codebase;
  private final OwnWaits own;
  private final Amounts amounts;
  private final WaitAnnotations annotations;
  private final WaitingMethods waiting;
  private final Memo<Context, LongestWait> known = new Memo<>(this::find);

  /** Those of a codebase. */
  public LongestWaits(Codebase codebase, CallGraph calls, Effects effects, TimeoutIndex timeouts) {
    this.codebase = codebase;
    this.amounts = new Amounts(codebase);
    this.annotations = new WaitAnnotations(codebase, amounts);
    this.own = new OwnWaits(codebase, effects, timeouts, amounts);
    this.waiting = new WaitingMethods(codebase, calls, own, annotations);
    // Callees first, so that no chain of calls is too deep to follow.
    waiting.bottomUp().forEach(method -> waitOf(method, List.of()));
  }

  /**
   * The longest wait of an entry point.
   *
   * @param around what a framework runs around it
   */
  public LongestWait of(MethodId entry, Collection<Edge> around) {
    LongestWait sum = waitOf(entry, List.of());
    for (Edge edge : around) {
      if (edge.confidence() != Confidence.POSSIBLE) {
        sum = sum.then(waitOf(edge.to(), List.of()).seen(edge.confidence()));
      }
    }
    return waiting.asksDatabase(entry) ? own.clients().connection().then(sum) : sum;
  }

  /**
   * The length that an effect's call is handed, in milliseconds.
   *
   * @param path to the method that holds the call
   */
  public OptionalLong length(Effect effect, Call call, CallPath path) {
    return context(path)
        .flatMap(context -> own.length(effect, call, context))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** A method with what the calls of a path hand it. */
  private Optional<Context> context(CallPath path) {
    Optional<MethodInfo> method = codebase.method(path.end());
    return path.isEmpty() || method.isEmpty() || method.get().parameters().isEmpty()
        ? method.map(Context::new)
        : Optional.of(new Context(method.get(), handedBy(path)));
  }

  private List<Operand> handedBy(CallPath path) {
    Edge last = path.last();
    return context(path.caller()).stream()
        .flatMap(
            caller ->
                caller
                    .method()
                    .callsAt(last.place(), path.end().name())
                    .map(call -> arguments(call, caller)))
        .findFirst()
        .orElse(List.of());
  }

  private LongestWait waitOf(MethodId method, List<Operand> arguments) {
    return waiting.contains(method)
        ? codebase
            .method(method)
            .map(info -> known.of(new Context(info, arguments)))
            .orElse(LongestWait.NONE)
        : LongestWait.NONE;
  }

  private LongestWait find(Context context) {
    MethodInfo method = context.method();
    if (waiting.isRecursive(method.id())) {
      return LongestWait.open(method.id().name() + " leads back to itself", method.place());
    }
    Map<Call, LongestWait> waits = new HashMap<>();
    LongestWait all = LongestWait.NONE;
    for (Site site : waiting.sites(method.id())) {
      LongestWait wait = of(site, context);
      waits.put(site.call(), wait);
      all = all.then(wait);
    }
    LongestWait inside =
        all.terms().isEmpty() || isOnce(method) ? all : inOrder(context, waits).orElse(all);
    for (MethodId around : waiting.around(method.id())) {
      inside = inside.then(waitOf(around, List.of()));
    }
    return annotated(inside, method);
  }

  private LongestWait of(Site site, Context context) {
    LongestWait wait = site.outside().map(call -> own.of(call, context)).orElse(LongestWait.NONE);
    List<Operand> arguments = arguments(site.call(), context);
    LongestWait direct = LongestWait.NONE;
    Optional<Operand> handed = handed(site.call(), context);
    if (handed.isPresent() && handed.get() instanceof Operand.Function function) {
      direct = waitOf(function.body(), List.of());
    } else {
      for (Edge edge : site.direct()) {
        direct = direct.or(waitOf(edge.to(), arguments).seen(edge.confidence()));
      }
    }
    LongestWait called = LongestWait.NONE;
    for (Edge edge : site.callbacks()) {
      called = called.then(waitOf(edge.to(), List.of()).seen(edge.confidence()));
    }
    for (MethodId function : site.functions()) {
      called = called.then(waitOf(function, captured(function, context)));
    }
    if (site.isRepeated()) {
      called = called.repeated(ROUNDS, site.call().place());
    }
    return wait.then(direct).then(called);
  }

  /** The function that a parameter is, where the caller said so. */
  private static Optional<Operand> handed(Call call, Context context) {
    return call.receiver() instanceof Operand.Parameter parameter
        ? Optional.of(context.argument(parameter.index()))
        : Optional.empty();
  }

  private List<Operand> arguments(Call call, Context context) {
    return known(call.arguments(), context);
  }

  private List<Operand> captured(MethodId function, Context context) {
    return context.method().functions().stream()
        .filter(use -> use.body().equals(function) && use.isLambda())
        .map(FunctionUse::captured)
        .map(captured -> known(captured, context))
        .findFirst()
        .orElse(List.of());
  }

  /** Numbers and functions; nothing else bears on how long a method waits. */
  private List<Operand> known(List<Operand> operands, Context context) {
    List<Operand> known = operands.stream().map(operand -> known(operand, context)).toList();
    return known.stream().allMatch(each -> each == Operand.UNKNOWN) ? List.of() : known;
  }

  private Operand known(Operand operand, Context context) {
    return operand instanceof Operand.Function
        ? operand
        : amounts.of(operand, context).<Operand>map(Operand.Constant::new).orElse(Operand.UNKNOWN);
  }

  /** Whether a method makes one call that waits, and makes it once: then there is no order. */
  private boolean isOnce(MethodInfo method) {
    List<Site> sites = waiting.sites(method.id());
    return method.repeated().isEmpty()
        && sites.size() == 1
        && Collections.frequency(method.calls(), sites.get(0).call()) == 1;
  }

  private Optional<LongestWait> inOrder(Context context, Map<Call, LongestWait> waits) {
    return codebase.flows().of(context.method()).map(flow -> ways(flow, context, waits).any);
  }

  /**
   * The longest ways from a step on.
   *
   * @param any wherever it ends
   * @param back to the next round of the loop, if one leads there
   */
  private record Ways(LongestWait any, Optional<LongestWait> back) {

    static final Ways NONE = new Ways(LongestWait.NONE, Optional.empty());

    Ways or(Ways other) {
      Optional<LongestWait> either =
          back.map(own -> other.back.map(own::or).orElse(own)).or(() -> other.back);
      return new Ways(any.or(other.any), either);
    }

    Ways after(LongestWait first, boolean isBack) {
      Optional<LongestWait> ownBack = isBack ? Optional.of(LongestWait.NONE) : Optional.empty();
      Ways all = or(new Ways(LongestWait.NONE, ownBack));
      return new Ways(first.then(all.any), all.back.map(first::then));
    }
  }

  /** From the last step to the first, the longest ways from there on. */
  private Ways ways(Flow flow, Context context, Map<Call, LongestWait> waits) {
    Ways[] from = new Ways[flow.steps().size()];
    for (int i = from.length - 1; i >= 0; i--) {
      Flow.Step step = flow.steps().get(i);
      Ways rest = Ways.NONE;
      for (int next : step.next()) {
        rest = rest.or(from[next]);
      }
      from[i] = rest.after(of(step, context, waits), step.isBack());
    }
    return from[0];
  }

  private LongestWait of(Flow.Step step, Context context, Map<Call, LongestWait> waits) {
    LongestWait sum = step.cycle().map(cycle -> of(cycle, context, waits)).orElse(LongestWait.NONE);
    for (Call call : step.calls()) {
      sum = sum.then(waits.getOrDefault(call, LongestWait.NONE));
    }
    return sum;
  }

  /** The last round may end elsewhere than those before. */
  private LongestWait of(Flow.Cycle cycle, Context context, Map<Call, LongestWait> waits) {
    Ways round = ways(cycle.body(), context, waits);
    LongestWait before = round.back.orElse(LongestWait.NONE);
    Place place = new Place(context.method().place().file(), cycle.line());
    return cycle
        .rounds()
        .flatMap(counted -> rounds(counted, context, waits))
        .map(rounds -> rounds == 0 ? LongestWait.NONE : before.times(rounds - 1).then(round.any))
        .orElseGet(() -> before.terms().isEmpty() ? round.any : round.any.repeated(ROUNDS, place));
  }

  private Optional<Long> rounds(
      Flow.Rounds counted, Context context, Map<Call, LongestWait> waits) {
    Optional<Long> start = amounts.of(counted.start(), context);
    Optional<Long> limit = amounts.of(counted.limit(), context);
    boolean waitsBefore =
        counted.before().stream()
            .anyMatch(call -> !waits.getOrDefault(call, LongestWait.NONE).isNone());
    return start.flatMap(
        from -> limit.map(to -> counted.between(from, to) + (waitsBefore ? 1 : 0)));
  }

  private LongestWait annotated(LongestWait inside, MethodInfo method) {
    LongestWait wait = inside;
    for (WaitAnnotations.Found found : annotations.on(method)) {
      wait =
          switch (found.kind()) {
            case RETRIES -> retried(wait, found, method.place());
            case LIMITS -> limited(wait, found, method.place());
            case LIMITS_QUERIES -> queriesLimited(wait, found, method.place());
            default -> wait;
          };
    }
    return wait;
  }

  private static LongestWait limited(LongestWait wait, WaitAnnotations.Found found, Place place) {
    return found.millis("time").map(most -> wait.within(most, found.name(), place)).orElse(wait);
  }

  private static LongestWait queriesLimited(
      LongestWait wait, WaitAnnotations.Found found, Place place) {
    return found
        .millis("time")
        .filter(most -> most > 0)
        .map(most -> wait.queriesWithin(most, "queries under " + found.name(), place))
        .orElse(wait);
  }

  /** The method again and again, with a pause between any two. */
  private static LongestWait retried(LongestWait wait, WaitAnnotations.Found found, Place place) {
    Optional<Long> attempts =
        found.has("attempts")
            ? found.count("attempts")
            : found.count("again").map(again -> again + 1);
    Optional<Long> delay = found.millis("delay");
    Optional<Double> multiplier =
        found.has("multiplier") ? found.factor("multiplier") : Optional.of(1.0);
    if (attempts.isEmpty() || attempts.get() < 1 || delay.isEmpty() || multiplier.isEmpty()) {
      return LongestWait.open(found.name() + " repeats it as often as no constant tells", place);
    }
    long jitter = found.millis("jitter").orElse(0L);
    long most = found.millis("most").filter(m -> m > 0).orElse(Long.MAX_VALUE);
    LongestWait all = wait.times(attempts.get());
    double pause = delay.get();
    for (long i = 1; i < attempts.get() && i < MOST_PAUSES; i++) {
      long millis = (long) Math.min(pause, Math.max(most, delay.get())) + jitter;
      all =
          all.then(
              LongestWait.of(
                  LongestWait.Kind.SLEEP,
                  millis,
                  "pause of " + found.name(),
                  place,
                  Confidence.PROVEN));
      pause *= Math.max(1, multiplier.get());
    }
    return all;
  }

  /** More pauses than this are longer than any limit. */
  private static final int MOST_PAUSES = 10_000;
}
