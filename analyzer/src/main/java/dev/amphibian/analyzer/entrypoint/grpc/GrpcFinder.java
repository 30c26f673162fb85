package dev.amphibian.analyzer.entrypoint.grpc;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the methods of gRPC services: those that a class overrides of the base class or interface
 * that was generated for its service.
 */
public final class GrpcFinder implements EntryPointFinder {

  private static final List<String> SERVICES =
      List.of("io.grpc.BindableService", "io.quarkus.grpc.MutinyService");

  /** What stands in the signature of a generated method, whichever generator made it. */
  private static final Set<String> MARKS =
      Set.of(
          "io.grpc.stub.StreamObserver",
          "reactor.core.publisher.Mono",
          "reactor.core.publisher.Flux",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.mutiny.Multi",
          "io.reactivex.Single",
          "io.reactivex.Flowable",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Flowable",
          "kotlin.coroutines.Continuation",
          "kotlinx.coroutines.flow.Flow");

  @Override
  public Stream<Found> find(Codebase codebase) {
    GrpcNames names = new GrpcNames(codebase);
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && !isGenerated(type) && isService(codebase, type))
        .flatMap(type -> handlers(codebase, names, type));
  }

  private static boolean isService(Codebase codebase, TypeInfo type) {
    return SERVICES.stream().anyMatch(service -> codebase.isA(type.name(), service));
  }

  /** Generated services stand in a class of their own name and {@code Grpc}. */
  private static boolean isGenerated(TypeInfo type) {
    return enclosing(type.name()).endsWith("Grpc") || enclosing(type.name()).endsWith("GrpcKt");
  }

  private static String enclosing(String typeName) {
    int inner = typeName.lastIndexOf('$');
    return inner < 0 ? "" : typeName.substring(0, inner);
  }

  private static Stream<Found> handlers(Codebase codebase, GrpcNames names, TypeInfo type) {
    return RunningMethods.of(codebase, type)
        .filter(method -> method.access() == Access.PUBLIC && isRpc(method))
        .filter(
            method -> codebase.type(method.id().owner()).filter(t -> !isGenerated(t)).isPresent())
        .filter(method -> overrides(codebase, type, method))
        .map(method -> new Found(type, method, trigger(names, type, method)));
  }

  private static Trigger trigger(GrpcNames names, TypeInfo type, MethodInfo method) {
    return new Trigger.Direct("grpc", names.of(type, method).stream().toList());
  }

  private static boolean isRpc(MethodInfo method) {
    return MARKS.contains(method.returnType().name())
        || method.parameters().stream().anyMatch(p -> MARKS.contains(p.type().name()));
  }

  /** True as well where nobody knows the generated class, such as Kotlin's. */
  private static boolean overrides(Codebase codebase, TypeInfo type, MethodInfo method) {
    List<TypeInfo> generated =
        codebase.supertypes(type.name()).stream()
            .flatMap(name -> codebase.described(name).stream())
            .filter(above -> isGenerated(above))
            .toList();
    return generated.isEmpty()
        || generated.stream()
            .anyMatch(
                above -> above.declared(method.id().name(), method.id().parameters()).isPresent());
  }
}
