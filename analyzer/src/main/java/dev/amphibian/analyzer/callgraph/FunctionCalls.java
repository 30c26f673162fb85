package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which lambdas and method references run where the method of a functional interface is called. */
final class FunctionCalls {

  private final Codebase codebase;
  private final Instances instances;
  private final FieldContents fields;
  private final FunctionObjects functions;
  private final HandedArguments arguments;
  private final Memo<HandedTo, Set<MethodId>> handed = new Memo<>(this::handed);

  FunctionCalls(
      Codebase codebase,
      Instances instances,
      FieldContents fields,
      FunctionObjects functions,
      HandedArguments arguments) {
    this.codebase = codebase;
    this.instances = instances;
    this.fields = fields;
    this.functions = functions;
    this.arguments = arguments;
  }

  /** The lambdas and method references that the call may run. */
  List<Target> of(MethodInfo method, Call call) {
    Set<Operand> known = known(method, call.receiver());
    List<Target> exact =
        known.stream()
            .filter(Operand.Function.class::isInstance)
            .map(f -> Target.likely(((Operand.Function) f).body()))
            .toList();
    List<Target> all = known.isEmpty() ? unknown(method, call) : exact;
    return all.stream().flatMap(this::bodies).toList();
  }

  /** What may have been kept since it was handed to a method of the same source file. */
  private List<Target> unknown(MethodInfo method, Call call) {
    List<Target> all = new ArrayList<>(functions.behind(method.id().owner(), call));
    String outermost = TypeInfo.outermost(method.id().owner());
    for (MethodId body : handed.of(new HandedTo(outermost, call.target().owner()))) {
      if (all.stream().noneMatch(target -> target.method().equals(body))) {
        all.add(Target.possible(body));
      }
    }
    return all;
  }

  /** The functions that methods of one source file are handed as objects of an interface. */
  private record HandedTo(String outermost, String type) {}

  private Set<MethodId> handed(HandedTo to) {
    Set<MethodId> bodies = new LinkedHashSet<>();
    if (functions.implementing(to.type).findAny().isEmpty()) {
      return bodies;
    }
    codebase.types().stream()
        .filter(type -> TypeInfo.outermost(type.name()).equals(to.outermost))
        .flatMap(type -> type.methods().stream())
        .forEach(
            method ->
                method.parameters().stream()
                    .filter(parameter -> parameter.type().name().equals(to.type))
                    .flatMap(parameter -> arguments.of(method, parameter.index()).stream())
                    .filter(Operand.Function.class::isInstance)
                    .forEach(function -> bodies.add(((Operand.Function) function).body())));
    return bodies;
  }

  /** A method reference may name an abstract method. */
  private Stream<Target> bodies(Target named) {
    return codebase.method(named.method()).stream()
        .flatMap(
            method -> method.isAbstract() ? implementations(method).stream() : Stream.of(method))
        .map(method -> new Target(method.id(), named.confidence()));
  }

  private Set<MethodInfo> implementations(MethodInfo method) {
    Set<MethodInfo> all = new LinkedHashSet<>();
    for (String type : instances.of(method.id().owner())) {
      codebase
          .implementation(type, method.id().name(), method.id().parameters())
          .map(codebase::behindBridge)
          .ifPresent(all::add);
    }
    return all;
  }

  /** The new objects and functions that a value may be. */
  private Set<Operand> known(MethodInfo method, Operand receiver) {
    if (receiver instanceof Operand.Function || receiver instanceof Operand.Made) {
      return Set.of(receiver);
    }
    if (receiver instanceof Operand.Field field) {
      return fields.of(field).objects();
    }
    return receiver instanceof Operand.Parameter parameter
        ? arguments.of(method, parameter.index())
        : Set.of();
  }
}
