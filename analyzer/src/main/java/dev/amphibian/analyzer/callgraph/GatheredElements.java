package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What streams compare where they gather, sort or drop elements. No class file names the elements'
 * type; they are what the lambdas of the method make, what it goes through, or what it gives back.
 */
final class GatheredElements implements EdgeSource {

  private static final Set<String> GATHERING =
      Set.of(
          "collect",
          "collectMap",
          "collectMultimap",
          "distinct",
          "groupBy",
          "max",
          "min",
          "sorted",
          "toMap",
          "toSet");

  private final Codebase codebase;
  private final Accessors accessors;
  private final ElementTypes elements;
  private final Memo<MethodInfo, Set<MethodId>> compared = new Memo<>(this::compared);

  GatheredElements(Codebase codebase, Accessors accessors, ElementTypes elements) {
    this.codebase = codebase;
    this.accessors = accessors;
    this.elements = elements;
  }

  @Override
  public boolean concerns(MethodId called) {
    return GATHERING.contains(called.name()) && codebase.type(called.owner()).isEmpty();
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return compared.of(codebase.source(method)).stream().map(Target::possible);
  }

  private Set<MethodId> compared(MethodInfo method) {
    Set<MethodId> all = new LinkedHashSet<>();
    Stream<TypeInfo> made =
        codebase.withLambdas(method).stream()
            .flatMap(each -> each.functions().stream())
            .map(GatheredElements::made)
            .flatMap(name -> accessors.element(name).stream());
    Stream.of(made, elements.in(method.returnType()), gone(method))
        .flatMap(types -> types)
        .forEach(element -> all.addAll(accessors.compared(element)));
    return all;
  }

  /** What is in the collections that the method goes through. */
  private Stream<TypeInfo> gone(MethodInfo method) {
    Stream<Operand> fields =
        codebase.fieldUsesWithin(method).stream()
            .map(use -> new Operand.Field(use.owner(), use.name()));
    Stream<Operand> results =
        codebase.callsWithin(method).stream().map(call -> new Operand.Result(call.target()));
    Stream<Operand> parameters =
        IntStream.range(0, method.parameters().size()).mapToObj(Operand.Parameter::new);
    return Stream.of(fields, results, parameters)
        .flatMap(values -> values)
        .flatMap(value -> elements.of(method, value));
  }

  private static String made(FunctionUse function) {
    MethodId body = function.body();
    return body.name().equals("<init>") ? body.owner() : body.returnedName();
  }
}
