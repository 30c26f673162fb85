package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which invocation handlers run behind the interfaces of which code makes proxies. */
final class Handlers implements EdgeSource {

  private static final String MAKING = "java.lang.reflect.Proxy";
  private static final int INTERFACES = 1;
  private static final int HANDLER = 2;
  private static final MethodId INVOKE =
      new MethodId(
          "java.lang.reflect.InvocationHandler",
          "invoke",
          "(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;");

  private final Codebase codebase;
  private final HandedArguments arguments;
  private final Map<String, Set<MethodId>> byInterface = new HashMap<>();

  Handlers(Codebase codebase, HandedArguments arguments) {
    this.codebase = codebase;
    this.arguments = arguments;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        method.calls().stream().filter(Handlers::makesProxy).forEach(call -> add(method, call));
      }
    }
  }

  private static boolean makesProxy(Call call) {
    return call.target().owner().equals(MAKING) && call.target().name().equals("newProxyInstance");
  }

  private void add(MethodInfo method, Call call) {
    if (call.argument(INTERFACES) instanceof Operand.Array interfaces) {
      List<MethodId> bodies = bodies(method, call.argument(HANDLER)).toList();
      interfaces.elements().stream()
          .filter(Operand.TypeLiteral.class::isInstance)
          .map(each -> ((Operand.TypeLiteral) each).type())
          .flatMap(each -> codebase.supertypes(each).stream())
          .filter(above -> !above.startsWith("java.lang."))
          .forEach(
              above ->
                  byInterface
                      .computeIfAbsent(above, unused -> new LinkedHashSet<>())
                      .addAll(bodies));
    }
  }

  private Stream<MethodId> bodies(MethodInfo method, Operand handler) {
    if (handler instanceof Operand.Parameter parameter) {
      return arguments.of(method, parameter.index()).stream().flatMap(each -> bodies(method, each));
    }
    if (handler instanceof Operand.Function function) {
      return Stream.of(function.body());
    }
    Optional<String> type =
        handler instanceof Operand.Made made
            ? Optional.of(made.type())
            : handler instanceof Operand.This ? Optional.of(method.id().owner()) : Optional.empty();
    return type.flatMap(name -> codebase.run(name, INVOKE)).map(MethodInfo::id).stream();
  }

  @Override
  public boolean concerns(MethodId called) {
    return byInterface.containsKey(called.owner());
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return byInterface.getOrDefault(call.target().owner(), Set.of()).stream().map(Target::possible);
  }
}
