package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the operations of SOAP services: the methods of the endpoint interface of a class under
 * {@code @WebService}, or the class's own, and providers of whole messages.
 */
public final class WebServiceFinder implements EntryPointFinder {

  private static final JakartaType SERVICE = new JakartaType("jws.WebService");
  private static final JakartaType METHOD = new JakartaType("jws.WebMethod");
  private static final JakartaType PROVIDER = new JakartaType("xml.ws.WebServiceProvider");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(type -> Stream.concat(operations(codebase, type), messages(codebase, type)));
  }

  private static Stream<Found> messages(Codebase codebase, TypeInfo type) {
    return PROVIDER.on(type).stream()
        .flatMap(use -> RunningMethods.named(codebase, type, "invoke"))
        .filter(method -> method.parameters().size() == 1)
        .map(method -> new Found(type, method, new Trigger.Direct("soap", List.of())));
  }

  private static Stream<Found> operations(Codebase codebase, TypeInfo type) {
    Optional<TypeInfo> contract = contract(codebase, type);
    if (contract.isPresent()) {
      return codebase.supertypes(contract.get().name()).stream()
          .flatMap(name -> codebase.described(name).stream())
          .flatMap(above -> above.methods().stream())
          .filter(method -> !method.isStatic() && !method.isSynthetic())
          .flatMap(
              declared ->
                  RunningMethods.running(codebase, type, declared).stream()
                      .map(runs -> found(type, runs, declared)))
          .distinct();
    }
    return SERVICE.on(type).isEmpty() ? Stream.empty() : own(codebase, type);
  }

  /** The interface that describes the service, which the class names or just implements. */
  private static Optional<TypeInfo> contract(Codebase codebase, TypeInfo type) {
    Optional<TypeInfo> named =
        SERVICE.on(type).flatMap(use -> use.text("endpointInterface")).flatMap(codebase::described);
    return named.or(
        () ->
            codebase.supertypes(type.name()).stream()
                .flatMap(name -> codebase.described(name).stream())
                .filter(above -> above.kind() == TypeKind.INTERFACE)
                .filter(above -> SERVICE.on(above).isPresent())
                .findFirst());
  }

  /** Public methods of classes under the annotation, unless they are excluded. */
  private static Stream<Found> own(Codebase codebase, TypeInfo type) {
    return RunningMethods.of(codebase, type)
        .filter(method -> method.access() == Access.PUBLIC)
        .filter(method -> codebase.type(method.id().owner()).flatMap(SERVICE::on).isPresent())
        .filter(method -> METHOD.on(method).flatMap(use -> use.text("exclude")).isEmpty())
        .map(method -> found(type, method, method));
  }

  private static Found found(TypeInfo type, MethodInfo runs, MethodInfo declared) {
    Optional<String> name =
        METHOD.on(declared).flatMap((AnnotationUse use) -> use.text("operationName"));
    return new Found(type, runs, new Trigger.Direct("soap", name.stream().toList()));
  }
}
