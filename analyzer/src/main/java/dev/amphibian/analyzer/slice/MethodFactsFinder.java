package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.slice.MethodFacts.OwnDeclared;
import dev.amphibian.analyzer.slice.MethodFacts.OwnEffect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a method does by itself. */
final class MethodFactsFinder {

  private static final String ASYNC = "org.springframework.scheduling.annotation.Async";

  /** What keeps the one waiting who does it. */
  private static final Set<EffectKind> LASTING =
      EnumSet.of(EffectKind.CALLS_REMOTE, EffectKind.QUERIES, EffectKind.SLEEPS, EffectKind.WAITS);

  private static final List<String> JUDGED_NAMES =
      List.of("address", "base", "file", "jpql", "resource", "secret", "sql");

  private final Codebase codebase;
  private final CallGraph calls;
  private final Effects effects;
  private final SharedState sharedState;
  private final AskedRows askedRows;
  private final OpenFiles openFiles;
  private final GatheredInput gathered;

  MethodFactsFinder(Codebase codebase, CallGraph calls, Effects effects, SharedState sharedState) {
    this.codebase = codebase;
    this.calls = calls;
    this.effects = effects;
    this.sharedState = sharedState;
    this.askedRows = new AskedRows(codebase, effects);
    this.openFiles = new OpenFiles(codebase);
    this.gathered = new GatheredInput(effects);
  }

  MethodFacts of(MethodInfo method) {
    List<OwnEffect> own = new ArrayList<>();
    for (Call call : calls.outside(method.id())) {
      for (Effect effect : effects.of(call)) {
        if (isJudged(effect, call, method)) {
          Effect seen = askedRows.seen(effect, call, method);
          own.add(new OwnEffect(seen, call, isHandedOn(seen, call, method)));
        }
      }
    }
    return new MethodFacts(
        own,
        declared(method),
        sharedState.touches(method),
        sharedState.reads(method),
        endlessLoops(method),
        method.isInterpreted() && !method.isStaticInitializer(),
        isAsynchronous(method));
  }

  /** What annotations say; one on the method itself counts before one on its type. */
  private List<OwnDeclared> declared(MethodInfo method) {
    Optional<TypeInfo> type = codebase.type(method.id().owner());
    boolean isAnnotated =
        !method.annotations().isEmpty() || type.filter(t -> !t.annotations().isEmpty()).isPresent();
    if (!isAnnotated
        || method.isLambda()
        || method.isConstructor()
        || method.isStaticInitializer()) {
      return List.of();
    }
    List<OwnDeclared> declared = new ArrayList<>();
    for (String annotation : effects.types()) {
      codebase
          .findAnnotation(method, annotation)
          .map(use -> declared(annotation, use, Declared.On.METHOD, method.place()))
          .or(
              () ->
                  type.flatMap(t -> codebase.findAnnotation(t, annotation))
                      .map(
                          use ->
                              declared(
                                  annotation, use, Declared.On.TYPE, type.orElseThrow().place())))
          .ifPresent(declared::addAll);
    }
    declared.removeIf(each -> !isJudged(each, method));
    return declared;
  }

  private List<OwnDeclared> declared(
      String annotation, AnnotationUse use, Declared.On on, Place place) {
    return effects.ofType(annotation).stream()
        .map(effect -> new OwnDeclared(effect, use, on, place))
        .toList();
  }

  /** Of an object that is kept for a client what matters is what it has of its own. */
  private boolean isJudged(OwnDeclared declared, MethodInfo method) {
    return declared.effect().kind() != EffectKind.KEEPS_CONVERSATION
        || declared.on() != Declared.On.TYPE
        || codebase.hierarchy(method.id().owner()).anyMatch(MethodFactsFinder::hasOwn);
  }

  private static boolean hasOwn(TypeInfo type) {
    return type.fields().stream()
        .filter(field -> !field.isStatic())
        .anyMatch(field -> !isHandedIn(type, field));
  }

  /** Whether a container sets a field, or a constructor to what it is handed, and nothing else. */
  private static boolean isHandedIn(TypeInfo type, FieldInfo field) {
    return (field.isFinal() || !field.annotations().isEmpty())
        && type.methods().stream()
            .allMatch(
                method ->
                    method.fieldUses().stream()
                        .filter(FieldUse::isWrite)
                        .filter(use -> use.name().equals(field.name()))
                        .allMatch(
                            use ->
                                method.isConstructor()
                                    && use.value() instanceof Operand.Parameter));
  }

  /**
   * Of what a call only names, rules judge addresses, files, resources, statements and secrets;
   * what changes objects shows as a touch, and how often functions run is asked elsewhere. A file
   * counts that is left open, a part of an input that is kept with the others, and an array of a
   * size that a constant tells.
   */
  private boolean isJudged(Effect effect, Call call, MethodInfo method) {
    return switch (effect.kind()) {
      case GATHERS, GROWS, HOLDS_ANSWER, SHRINKS, REPEATS, LIMITS_ROWS -> false;
      case READS_PART -> gathered.keeps(call, method);
      case ALLOCATES ->
          effect
              .argument("elements")
              .map(call::argument)
              .flatMap(Operand::constantNumber)
              .isPresent();
      case OPENS_FILE -> openFiles.areLeft(method);
      case MUTATES -> effect.attribute("gives").isPresent();
      case NAMES -> JUDGED_NAMES.stream().anyMatch(detail -> effect.attribute(detail).isPresent());
      default -> true;
    };
  }

  /** Whether a lasting call stands in a function that its own method starts as work. */
  private boolean isHandedOn(Effect effect, Call call, MethodInfo method) {
    return LASTING.contains(effect.kind())
        && codebase.callsWithin(method).stream()
            .filter(start -> effects.does(start, EffectKind.STARTS_WORK))
            .flatMap(start -> start.arguments().stream())
            .anyMatch(argument -> holds(argument, call));
  }

  private boolean holds(Operand function, Call call) {
    return function instanceof Operand.Function lambda
        && codebase
            .method(lambda.body())
            .filter(MethodInfo::isLambda)
            .filter(body -> codebase.callsWithin(body).contains(call))
            .isPresent();
  }

  private boolean isAsynchronous(MethodInfo method) {
    return codebase.hasAnnotation(method, ASYNC)
        || codebase
            .type(method.id().owner())
            .filter(type -> codebase.hasAnnotation(type, ASYNC))
            .isPresent();
  }

  private List<Loop> endlessLoops(MethodInfo method) {
    return codebase.callsWithin(method).isEmpty() ? List.of() : codebase.endlessLoops(method);
  }
}
