package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.slice.MethodFacts.OwnTouch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds changes to static fields and to fields of objects that all invocations share. */
final class SharedState {

  private static final Set<EffectKind> TOUCHING =
      Set.of(EffectKind.GROWS, EffectKind.SHRINKS, EffectKind.MUTATES, EffectKind.LOCKS);

  /** Of these there are as many as classes, their members and constants. */
  private static final Set<String> OF_CODE =
      Set.of("java.lang.Class", "java.lang.reflect.AnnotatedElement", "java.lang.Enum");

  private final Codebase codebase;
  private final Effects effects;
  private final Set<String> sharedTypes;
  private final SetUps setUps;
  private final Memo<Edge, Boolean> ofFirstUse = new Memo<>(this::isOfFirstUse);

  SharedState(Codebase codebase, Effects effects, BeanGraph beans, SetUps setUps) {
    this.codebase = codebase;
    this.effects = effects;
    this.sharedTypes =
        beans.beans().stream()
            .filter(Bean::isShared)
            .flatMap(bean -> codebase.supertypes(bean.type()).stream())
            .filter(name -> codebase.type(name).isPresent())
            .collect(Collectors.toSet());
    this.setUps = setUps;
  }

  List<OwnTouch> touches(MethodInfo method) {
    if (setUps.contains(method)) {
      return List.of();
    }
    List<OwnTouch> touches = new ArrayList<>();
    for (FieldUse use : codebase.fieldUsesWithin(method)) {
      if (use.isWrite()) {
        sharedField(use.owner(), use.name())
            .ifPresent(
                f ->
                    touches.add(
                        new OwnTouch(
                            f,
                            StateTouch.Kind.CHANGED,
                            use.place(),
                            isWiring(f, use.value())
                                || !isEmpty(use.value()) && isFirst(method, f, use.whileEmpty()),
                            Optional.empty())));
      }
    }
    for (Call call : codebase.callsWithin(method)) {
      for (Effect effect : effects.of(call)) {
        if (TOUCHING.contains(effect.kind())) {
          changedBy(call)
              .ifPresent(
                  changed ->
                      touches.add(
                          touch(
                              changed,
                              effect.kind(),
                              call,
                              isFirst(method, changed, call.whileEmpty()))));
        }
      }
    }
    return touches;
  }

  /** The shared fields that a method reads, each once. */
  List<OwnTouch> reads(MethodInfo method) {
    if (setUps.contains(method)) {
      return List.of();
    }
    Map<FieldInfo, OwnTouch> reads = new LinkedHashMap<>();
    for (FieldUse use : codebase.fieldUsesWithin(method)) {
      if (!use.isWrite()) {
        sharedField(use.owner(), use.name())
            .ifPresent(
                f ->
                    reads.putIfAbsent(
                        f,
                        new OwnTouch(
                            f, StateTouch.Kind.READ, use.place(), false, Optional.empty())));
      }
    }
    return List.copyOf(reads.values());
  }

  private Optional<FieldInfo> sharedField(String owner, String name) {
    return codebase
        .hierarchy(owner)
        .flatMap(type -> type.field(name).stream())
        .findFirst()
        .filter(field -> field.isStatic() || sharedTypes.contains(field.owner()));
  }

  /** The field on which the call is made, or on whose content; threads share none of theirs. */
  private Optional<FieldInfo> changedBy(Call call) {
    return call.root() instanceof Operand.Field field
        ? sharedField(field.owner(), field.name())
            .filter(shared -> !codebase.isA(shared.type().name(), "java.lang.ThreadLocal"))
        : Optional.empty();
  }

  /**
   * Whether a field is used only because nothing has filled it, or the field that says so, on this
   * instance before: each instance does that for itself.
   */
  private boolean isFirst(MethodInfo method, FieldInfo field, List<Operand.Field> whileEmpty) {
    return whileEmpty.stream().anyMatch(test -> isOf(test, field) || isFilledIfEmpty(method, test));
  }

  /**
   * Whether a path leads through a call that is made only because nothing has filled a field that
   * its method then fills: what lies behind it happens once per instance.
   */
  boolean isOfFirstUse(CallPath path) {
    for (CallPath at = path; !at.isEmpty(); at = at.caller()) {
      if (ofFirstUse.of(at.last())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfFirstUse(Edge edge) {
    return codebase
        .method(edge.from())
        .filter(
            caller ->
                caller
                    .callsAt(edge.place(), edge.called())
                    .flatMap(call -> call.whileEmpty().stream())
                    .anyMatch(test -> isFilledIfEmpty(caller, test)))
        .isPresent();
  }

  private boolean isFilledIfEmpty(MethodInfo method, Operand.Field tested) {
    return codebase.fieldUsesWithin(method).stream()
        .anyMatch(
            use ->
                use.isWrite()
                    && use.name().equals(tested.name())
                    && use.owner().equals(tested.owner())
                    && use.whileEmpty().contains(tested)
                    && !isEmpty(use.value()));
  }

  private boolean isOf(Operand.Field named, FieldInfo field) {
    return sharedField(named.owner(), named.name()).filter(field::equals).isPresent();
  }

  private static boolean isEmpty(Operand value) {
    return value instanceof Operand.Null
        || value instanceof Operand.Constant constant && constant.value().equals(0);
  }

  private OwnTouch touch(FieldInfo changed, EffectKind kind, Call call, boolean isFirst) {
    StateTouch.Kind touch =
        switch (kind) {
          case GROWS ->
              isBounded(changed) ? StateTouch.Kind.COLLECTED : StateTouch.Kind.GROWN_FOR_EVER;
          case SHRINKS -> StateTouch.Kind.COLLECTED;
          case LOCKS -> StateTouch.Kind.LOCKED;
          default -> StateTouch.Kind.CHANGED;
        };
    boolean keepsPerKey = kind == EffectKind.GROWS && isKeyed(changed);
    return new OwnTouch(
        changed,
        touch,
        call.place(),
        isFirst || keepsPerKey && hasKeysOfCode(changed),
        keepsPerKey ? Optional.of(call.argument(0)) : Optional.empty());
  }

  /** Whether a collection holds as much as there are different keys or elements. */
  private boolean isKeyed(FieldInfo field) {
    return codebase.isA(field.type().name(), "java.util.Map")
        || codebase.isA(field.type().name(), "java.util.Set");
  }

  /** A field for a bean, or for what a factory gives of an own interface, is set to the same. */
  private boolean isWiring(FieldInfo field, Operand value) {
    boolean isOwnInterface =
        codebase
            .type(field.type().name())
            .filter(type -> type.kind() == TypeKind.INTERFACE)
            .isPresent();
    return sharedTypes.contains(field.type().name())
        || isOwnInterface && value instanceof Operand.Result;
  }

  /** Whether a map's keys are such as the code has, and no request brings more of them. */
  private boolean hasKeysOfCode(FieldInfo field) {
    return field.type().arguments().size() == 2
        && codebase.supertypes(field.type().arguments().get(0).name()).stream()
            .anyMatch(OF_CODE::contains);
  }

  /**
   * Whether anything in the declaring type, or nested in it, takes from the collection, or the
   * collection throws out its eldest entries itself.
   */
  private boolean isBounded(FieldInfo field) {
    return removesEldest(field.type().name())
        || familyOf(field.owner())
            .flatMap(type -> type.methods().stream())
            .filter(method -> !method.isLambda())
            .anyMatch(method -> takesFrom(method, field) || assignsBounded(method, field));
  }

  /** Whether a method makes, on the line where it sets the field, a map that bounds itself. */
  private boolean assignsBounded(MethodInfo method, FieldInfo field) {
    return codebase.fieldUsesWithin(method).stream()
        .filter(use -> use.isWrite() && isOf(use, field))
        .anyMatch(
            use ->
                codebase.callsWithin(method).stream()
                    .filter(call -> call.place().equals(use.place()))
                    .map(Call::target)
                    .anyMatch(made -> made.name().equals("<init>") && removesEldest(made.owner())));
  }

  private boolean removesEldest(String typeName) {
    return codebase.type(typeName).stream()
        .flatMap(type -> type.methods().stream())
        .anyMatch(method -> method.id().name().equals("removeEldestEntry"));
  }

  private static boolean isOf(FieldUse use, FieldInfo field) {
    return use.name().equals(field.name()) && use.owner().equals(field.owner());
  }

  private Stream<TypeInfo> familyOf(String owner) {
    return codebase.types().stream()
        .filter(type -> type.name().equals(owner) || type.name().startsWith(owner + "$"));
  }

  private boolean takesFrom(MethodInfo method, FieldInfo field) {
    boolean reads = codebase.fieldUsesWithin(method).stream().anyMatch(use -> isOf(use, field));
    if (!reads) {
      return false;
    }
    return codebase.callsWithin(method).stream()
        .filter(call -> effects.does(call, EffectKind.SHRINKS) || isOfOwnThatShrinks(call))
        .anyMatch(call -> changedBy(call).filter(field::equals).isPresent());
  }

  /** Whether a call asks an object of the application to take from what its fields hold. */
  private boolean isOfOwnThatShrinks(Call call) {
    return codebase.run(call.target().owner(), call.target()).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .anyMatch(
            inner ->
                inner.root() instanceof Operand.Field && effects.does(inner, EffectKind.SHRINKS));
  }
}
