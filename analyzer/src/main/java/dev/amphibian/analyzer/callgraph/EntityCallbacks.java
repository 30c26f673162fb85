package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mappers run beside an entity's accessors: life-cycle methods, listeners, auditors. */
final class EntityCallbacks {

  private static final String LIFE_CYCLE = "(jakarta|javax)\\.persistence\\.(Pre|Post)[A-Z]\\w+";
  private static final String CONVERSION = "(jakarta|javax)\\.persistence\\.Converts?";
  private static final String LISTENERS = "(jakarta|javax)\\.persistence\\.EntityListeners";
  private static final Set<String> AUDITED =
      Set.of(
          "org.springframework.data.annotation.CreatedBy",
          "org.springframework.data.annotation.CreatedDate",
          "org.springframework.data.annotation.LastModifiedBy",
          "org.springframework.data.annotation.LastModifiedDate");
  private static final List<String> AUDITORS =
      List.of(
          "org.springframework.data.domain.AuditorAware",
          "org.springframework.data.auditing.DateTimeProvider");
  private static final List<String> CONVERTERS =
      List.of("jakarta.persistence.AttributeConverter", "javax.persistence.AttributeConverter");

  private final Codebase codebase;
  private final FunctionObjects functions;

  EntityCallbacks(Codebase codebase, FunctionObjects functions) {
    this.codebase = codebase;
    this.functions = functions;
  }

  /** What runs when an entity is loaded or stored. */
  Stream<MethodId> of(TypeInfo entity) {
    List<TypeInfo> hierarchy = codebase.hierarchy(entity.name()).toList();
    Stream<MethodId> own = hierarchy.stream().flatMap(type -> annotated(type, LIFE_CYCLE));
    Stream<MethodId> listeners =
        hierarchy.stream().flatMap(this::listeners).flatMap(type -> annotated(type, LIFE_CYCLE));
    boolean isAudited =
        hierarchy.stream()
            .flatMap(type -> Stream.concat(type.fields().stream(), type.methods().stream()))
            .flatMap(member -> member.annotations().stream())
            .anyMatch(use -> AUDITED.contains(use.type()));
    return Stream.of(
            own, listeners, hierarchy.stream().flatMap(this::converters), auditors(isAudited))
        .flatMap(all -> all);
  }

  private static Stream<MethodId> annotated(TypeInfo type, String annotation) {
    return type.methods().stream()
        .filter(method -> method.annotations().stream().anyMatch(u -> u.type().matches(annotation)))
        .map(MethodInfo::id);
  }

  private Stream<TypeInfo> listeners(TypeInfo type) {
    return named(type, LISTENERS, "value");
  }

  private Stream<TypeInfo> named(Annotated element, String annotation, String attribute) {
    return element.annotations().stream()
        .filter(use -> use.type().matches(annotation))
        .flatMap(use -> use.texts(attribute).stream())
        .flatMap(name -> codebase.type(name).stream());
  }

  /** Those named on a field, and those that apply themselves to its type. */
  private Stream<MethodId> converters(TypeInfo type) {
    Stream<TypeInfo> named =
        Stream.concat(type.fields().stream(), type.methods().stream())
            .flatMap(member -> named(member, CONVERSION, "converter"));
    Set<String> fieldTypes =
        type.fields().stream().map(f -> f.type().name()).collect(Collectors.toSet());
    Stream<TypeInfo> automatic =
        below(CONVERTERS)
            .filter(
                converter ->
                    converter
                        .supertypes()
                        .flatMap(above -> above.arguments().stream().limit(1))
                        .anyMatch(converted -> fieldTypes.contains(converted.name())));
    return Stream.concat(named, automatic).flatMap(EntityCallbacks::bodies);
  }

  private Stream<MethodId> auditors(boolean isAudited) {
    return isAudited
        ? Stream.concat(
            below(AUDITORS).flatMap(EntityCallbacks::bodies),
            AUDITORS.stream().flatMap(functions::implementing))
        : Stream.of();
  }

  private Stream<TypeInfo> below(List<String> interfaces) {
    return interfaces.stream().flatMap(name -> codebase.subtypes(name).stream());
  }

  private static Stream<MethodId> bodies(TypeInfo type) {
    return type.methods().stream()
        .filter(method -> !method.isAbstract() && !method.isStatic() && !method.isConstructor())
        .filter(method -> !method.isSynthetic())
        .map(MethodInfo::id);
  }
}
