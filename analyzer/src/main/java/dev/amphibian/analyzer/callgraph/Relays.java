package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.KnownLibraries;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What libraries call of the application while they do their work, handed to them long before:
 * interceptors of a client, the data source of a template, the user service of an authentication.
 */
final class Relays implements EdgeSource {

  private final Codebase codebase;
  private final Instances instances;
  private final FunctionObjects functions;
  private final Memo<String, List<Target>> behind = new Memo<>(this::behind);

  Relays(Codebase codebase, Instances instances, FunctionObjects functions) {
    this.codebase = codebase;
    this.instances = instances;
    this.functions = functions;
  }

  @Override
  public boolean concerns(MethodId called) {
    return !called.name().equals("<init>") && !behind.of(called.owner()).isEmpty();
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return behind.of(call.target().owner()).stream();
  }

  private List<Target> behind(String called) {
    Set<String> contracts =
        codebase.supertypes(called).stream()
            .flatMap(above -> KnownLibraries.relays(above).stream())
            .collect(Collectors.toSet());
    return contracts.stream()
        .sorted()
        .flatMap(this::implementing)
        .distinct()
        .map(Target::possible)
        .toList();
  }

  private Stream<MethodId> implementing(String contract) {
    Stream<MethodId> methods =
        instances.of(contract).stream()
            .flatMap(type -> instances.callbacksOf(type, contract).stream())
            .map(MethodInfo::id);
    return Stream.concat(methods, functions.implementing(contract));
  }
}
