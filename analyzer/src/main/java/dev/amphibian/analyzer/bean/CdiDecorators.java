package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the decorators through which calls on a bean go. */
final class CdiDecorators {

  private CdiDecorators() {}

  static List<TypeInfo> of(TypeInfo bean, Codebase codebase, Jakarta jakarta) {
    return codebase.types().stream()
        .filter(type -> jakarta.has(type, "decorator.Decorator"))
        .filter(type -> decorated(type, jakarta).anyMatch(name -> codebase.isA(bean.name(), name)))
        .toList();
  }

  private static Stream<String> decorated(TypeInfo decorator, Jakarta jakarta) {
    Set<String> fields =
        decorator.fields().stream()
            .filter(field -> jakarta.has(field, "decorator.Delegate"))
            .map(FieldInfo::type)
            .map(type -> type.name())
            .collect(Collectors.toSet());
    Stream<String> parameters =
        decorator.methods().stream()
            .flatMap(method -> method.parameters().stream())
            .filter(parameter -> jakarta.has(parameter, "decorator.Delegate"))
            .map(parameter -> parameter.type().name());
    return Stream.concat(fields.stream(), parameters);
  }
}
