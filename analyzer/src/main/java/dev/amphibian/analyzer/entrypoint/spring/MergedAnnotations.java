package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Annotations as Spring sees them: looked for on annotations too, with the attributes that the
 * outer annotation passes on by {@code @AliasFor}, or, as Spring did before version 7, by their
 * name.
 */
final class MergedAnnotations {

  private static final String ALIAS_FOR = "org.springframework.core.annotation.AliasFor";
  private static final String ITSELF = "java.lang.annotation.Annotation";

  private static final Comparator<Merged> NEAREST = Comparator.comparing(Merged::distance);

  private final Codebase codebase;

  MergedAnnotations(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * The nearest annotation of one of these types on an element that carries {@code annotations}; of
   * two that are as near, the one whose type comes first.
   */
  Optional<AnnotationUse> find(List<AnnotationUse> annotations, Collection<String> wanted) {
    List<String> order = List.copyOf(wanted);
    return annotations.stream()
        .flatMap(use -> new Search(wanted).find(use, new HashMap<>(), Map.of(), 0).stream())
        .min(NEAREST.thenComparing(merged -> order.indexOf(merged.use().type())))
        .map(Merged::use);
  }

  /** The annotation of this type on an element that carries {@code annotations}. */
  Optional<AnnotationUse> find(List<AnnotationUse> annotations, String wanted) {
    return find(annotations, Set.of(wanted));
  }

  /** An annotation with the number of annotations between it and the element. */
  private record Merged(AnnotationUse use, int distance) {}

  /** One way from an annotation up through its own annotations. */
  private final class Search {

    private final Collection<String> wanted;
    private final Set<String> seen = new LinkedHashSet<>();

    Search(Collection<String> wanted) {
      this.wanted = wanted;
    }

    /**
     * Looks at one annotation and those above it.
     *
     * @param passed per annotation type, the attributes that annotations below set in it
     * @param sameNamed the attributes of annotations below, for those of the same name
     */
    Optional<Merged> find(
        AnnotationUse use,
        Map<String, Map<String, Object>> passed,
        Map<String, Object> sameNamed,
        int distance) {
      if (use.type().startsWith("java.lang.") || !seen.add(use.type())) {
        return Optional.empty();
      }
      Optional<TypeInfo> type = codebase.described(use.type());
      Map<String, Object> values = values(use, type, passed, sameNamed);
      if (wanted.contains(use.type())) {
        return Optional.of(new Merged(new AnnotationUse(use.type(), values), distance));
      }
      Map<String, Map<String, Object>> further = new HashMap<>(passed);
      Map<String, Object> byName = new LinkedHashMap<>(values);
      byName.remove("value");
      values.forEach((name, value) -> passOn(type, name, value, further, byName));
      defaults(type, values).forEach((name, value) -> passOn(type, name, value, further, byName));
      return type.map(TypeInfo::annotations).orElse(List.of()).stream()
          .flatMap(above -> find(above, further, byName, distance + 1).stream())
          .min(NEAREST);
    }

    /** What attributes say that nobody gave; an empty default gives nothing either. */
    private Map<String, Object> defaults(Optional<TypeInfo> type, Map<String, Object> given) {
      Map<String, Object> defaults = new LinkedHashMap<>();
      for (MethodInfo attribute : type.map(TypeInfo::methods).orElse(List.of())) {
        String name = attribute.id().name();
        attribute
            .givenByDefault()
            .filter(value -> !given.containsKey(name))
            .ifPresent(value -> defaults.put(name, value));
      }
      return defaults;
    }

    private Map<String, Object> values(
        AnnotationUse use,
        Optional<TypeInfo> type,
        Map<String, Map<String, Object>> passed,
        Map<String, Object> sameNamed) {
      Map<String, Object> values = new LinkedHashMap<>(use.values());
      sameNamed.forEach(
          (name, value) -> attribute(type, name).ifPresent(a -> set(values, type, name, value)));
      passed
          .getOrDefault(use.type(), Map.of())
          .forEach((name, value) -> set(values, type, name, value));
      return values;
    }

    /** Sets an attribute in place of the one that means the same, such as {@code path}. */
    private void set(
        Map<String, Object> values, Optional<TypeInfo> type, String name, Object value) {
      type.map(TypeInfo::methods).orElse(List.of()).stream()
          .map(method -> method.id().name())
          .filter(other -> meansTheSame(type, name, other) || meansTheSame(type, other, name))
          .forEach(values::remove);
      values.put(name, value);
    }

    private boolean meansTheSame(Optional<TypeInfo> type, String name, String other) {
      return aliases(type, name)
          .anyMatch(alias -> isForItself(alias) && target(alias, name).equals(other));
    }

    private void passOn(
        Optional<TypeInfo> type,
        String name,
        Object value,
        Map<String, Map<String, Object>> further,
        Map<String, Object> byName) {
      aliases(type, name)
          .filter(alias -> !isForItself(alias))
          .forEach(
              alias -> {
                byName.remove(name);
                Map<String, Object> attributes =
                    new LinkedHashMap<>(
                        further.getOrDefault(alias.text("annotation").orElse(""), Map.of()));
                attributes.putIfAbsent(target(alias, name), value);
                further.put(alias.text("annotation").orElse(""), attributes);
              });
    }
  }

  private static Stream<AnnotationUse> aliases(Optional<TypeInfo> type, String name) {
    return attribute(type, name).flatMap(a -> a.annotation(ALIAS_FOR)).stream();
  }

  private static boolean isForItself(AnnotationUse alias) {
    return alias.text("annotation").filter(type -> !type.equals(ITSELF)).isEmpty();
  }

  private static String target(AnnotationUse alias, String name) {
    return Stream.of("attribute", "value")
        .flatMap(key -> alias.text(key).stream())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(name);
  }

  private static Optional<MethodInfo> attribute(Optional<TypeInfo> type, String name) {
    return type.flatMap(t -> t.declared(name, "()"));
  }
}
