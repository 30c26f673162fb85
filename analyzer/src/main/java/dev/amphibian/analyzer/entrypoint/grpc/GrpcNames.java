package dev.amphibian.analyzer.entrypoint.grpc;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Locale;
import java.util.Optional;

/** The names by which gRPC clients call methods, such as {@code shop.Orders/Place}. */
final class GrpcNames {

  private static final String RPC_METHOD = "io.grpc.stub.annotations.RpcMethod";

  private final Codebase codebase;

  GrpcNames(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The full name, if the generated class that says it is part of the codebase. */
  Optional<String> of(TypeInfo service, MethodInfo method) {
    String getter = "get" + method.id().name() + "method";
    return codebase.supertypes(service.name()).stream()
        .filter(name -> name.contains("$"))
        .flatMap(name -> codebase.described(generatedFor(name)).stream())
        .flatMap(generated -> generated.methods().stream())
        .filter(
            described ->
                described
                    .id()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .equals(getter.toLowerCase(Locale.ROOT)))
        .flatMap(described -> described.annotation(RPC_METHOD).stream())
        .flatMap(use -> use.text("fullMethodName").stream())
        .findFirst();
  }

  /** Reactive and Kotlin services have classes of their own beside the one with the names. */
  private static String generatedFor(String baseClass) {
    String enclosing = baseClass.substring(0, baseClass.lastIndexOf('$'));
    int simple = enclosing.lastIndexOf('.') + 1;
    String name =
        enclosing
            .substring(simple)
            .replaceFirst("GrpcKt$", "Grpc")
            .replaceFirst("^(?:Reactor|Mutiny|Rx3?)(?=.+Grpc$)", "");
    return enclosing.substring(0, simple) + name;
  }
}
