package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions and new objects that callers hand to a parameter: through methods that hand it on,
 * out of methods that make it, through fields, and into the lambdas that take it along.
 */
final class HandedArguments {

  private final Codebase codebase;
  private final Map<Handed, List<Set<Value>>> given = new HashMap<>();
  private final Memo<MethodId, List<Set<Value>>> givenTo = new Memo<>(this::givenTo);
  private final Map<Operand.Field, Set<Value>> kept = new HashMap<>();
  private final Map<MethodId, Taken> taken = new HashMap<>();
  private final Memo<Value, Set<Operand>> known = new Memo<>(this::find);

  HandedArguments(Codebase codebase) {
    this.codebase = codebase;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        method.calls().forEach(call -> collect(method, call));
        method.fieldUses().stream().filter(FieldUse::isWrite).forEach(use -> keep(method, use));
        method.functions().stream()
            .filter(FunctionUse::isLambda)
            .forEach(lambda -> taken.put(lambda.body(), new Taken(method, lambda)));
      }
    }
  }

  /**
   * A method and those that override it. Constructors of different types have nothing to do with
   * each other.
   */
  private record Handed(String method, String parameters) {

    static Handed to(MethodId method) {
      boolean isConstructor = method.name().equals("<init>");
      return new Handed(isConstructor ? method.owner() : method.name(), method.parameters());
    }
  }

  /** A value in a method. */
  private record Value(MethodInfo method, Operand operand) {

    /** Whether it can come from a function or a new object. */
    boolean canTell() {
      return operand instanceof Operand.Function
          || operand instanceof Operand.Made
          || operand instanceof Operand.Result
          || operand instanceof Operand.Field
          || operand instanceof Operand.Parameter;
    }
  }

  /** A lambda and the method that makes it. */
  private record Taken(MethodInfo maker, FunctionUse lambda) {}

  private void collect(MethodInfo caller, Call call) {
    if (!call.arguments().isEmpty() && codebase.type(call.target().owner()).isPresent()) {
      List<Set<Value>> all =
          given.computeIfAbsent(Handed.to(call.target()), k -> new ArrayList<>());
      for (int i = 0; i < call.arguments().size(); i++) {
        if (i == all.size()) {
          all.add(new LinkedHashSet<>());
        }
        Value value = new Value(caller, call.arguments().get(i));
        if (value.canTell()) {
          all.get(i).add(value);
        }
      }
    }
  }

  private void keep(MethodInfo method, FieldUse use) {
    kept.computeIfAbsent(new Operand.Field(use.owner(), use.name()), k -> new LinkedHashSet<>())
        .add(new Value(method, use.value()));
  }

  /** What callers hand to a parameter of a method, or what a lambda takes along as such. */
  Set<Operand> of(MethodInfo method, int parameter) {
    boolean isHanded = !given(method.id(), parameter).isEmpty() || taken.containsKey(method.id());
    return !isHanded ? Set.of() : known.of(new Value(method, new Operand.Parameter(parameter)));
  }

  private Set<Operand> find(Value wanted) {
    Set<Operand> all = new LinkedHashSet<>();
    find(wanted, all, new HashSet<>());
    return all;
  }

  private void find(Value wanted, Set<Operand> all, Set<Value> seen) {
    Operand operand = wanted.operand;
    if (operand instanceof Operand.Function || operand instanceof Operand.Made) {
      all.add(operand);
    } else if (operand instanceof Operand.Result result) {
      codebase.method(result.method()).ifPresent(maker -> all.addAll(functionsOf(maker)));
    } else if (seen.add(wanted)) {
      origins(wanted).forEach(origin -> find(origin, all, seen));
    }
  }

  /** Of a method that gives functions back those that it makes. */
  static Set<Operand> functionsOf(MethodInfo maker) {
    Set<Operand> functions = new LinkedHashSet<>();
    maker.functions().stream()
        .filter(function -> function.type().equals(maker.returnType().name()))
        .forEach(function -> functions.add(new Operand.Function(function.body())));
    return functions;
  }

  private Set<Value> origins(Value wanted) {
    if (wanted.operand instanceof Operand.Field field) {
      return kept.getOrDefault(field, Set.of());
    }
    if (wanted.operand instanceof Operand.Parameter parameter) {
      MethodId method = wanted.method.id();
      Taken lambda = taken.get(method);
      return lambda == null ? given(method, parameter.index()) : taken(lambda, parameter.index());
    }
    return Set.of();
  }

  private Set<Value> given(MethodId method, int index) {
    List<Set<Value>> all = givenTo.of(method);
    return index < all.size() ? all.get(index) : Set.of();
  }

  private List<Set<Value>> givenTo(MethodId method) {
    return given.getOrDefault(Handed.to(method), List.of());
  }

  private static Set<Value> taken(Taken by, int index) {
    List<Operand> captured = by.lambda.captured();
    return index < captured.size() ? Set.of(new Value(by.maker, captured.get(index))) : Set.of();
  }
}
