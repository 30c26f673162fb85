package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Annotations as Spring merges them: repeated ones out of their container, and those on annotations
 * of the application, with what these hand on by {@code @AliasFor}.
 */
public final class MergedAnnotations {

  private static final String ALIAS = "org.springframework.core.annotation.AliasFor";

  private final Codebase codebase;
  private final String wanted;
  private final String container;

  /** For annotations of this type, and of its container where it can be repeated. */
  public MergedAnnotations(Codebase codebase, String wanted, String container) {
    this.codebase = codebase;
    this.wanted = wanted;
    this.container = container;
  }

  /** With a container that is called as is the custom: the same name with an s. */
  public MergedAnnotations(Codebase codebase, String wanted) {
    this(codebase, wanted, wanted + "s");
  }

  /** All annotations of the wanted type on an element, with the values that hold there. */
  public List<AnnotationUse> on(Annotated element) {
    return element.annotations().stream().flatMap(use -> merged(use, new HashSet<>())).toList();
  }

  private Stream<AnnotationUse> merged(AnnotationUse use, Set<String> seen) {
    if (use.type().equals(wanted)) {
      return Stream.of(use);
    }
    if (use.type().equals(container)) {
      return use.nested("value").stream().flatMap(each -> merged(each, seen));
    }
    if (use.type().startsWith("java.lang.") || !seen.add(use.type())) {
      return Stream.empty();
    }
    Optional<TypeInfo> own = codebase.type(use.type());
    return own.isPresent() ? composed(own.get(), use, seen) : ofLibrary(use);
  }

  private Stream<AnnotationUse> composed(TypeInfo type, AnnotationUse use, Set<String> seen) {
    return type.annotations().stream()
        .flatMap(inner -> merged(overridden(inner, type, use), seen))
        .map(inner -> overridden(inner, type, use));
  }

  /** What a library's annotation says on its own annotations isn't read, only that it has them. */
  private Stream<AnnotationUse> ofLibrary(AnnotationUse use) {
    Annotated alone = () -> List.of(use);
    return codebase.hasAnnotation(alone, wanted)
        ? Stream.of(new AnnotationUse(wanted, use.values()))
        : Stream.empty();
  }

  private static AnnotationUse overridden(AnnotationUse inner, TypeInfo type, AnnotationUse use) {
    Map<String, Object> values = new LinkedHashMap<>(inner.values());
    for (MethodInfo attribute : type.methods()) {
      Object given = use.values().get(attribute.id().name());
      if (given != null) {
        target(attribute, inner).ifPresent(name -> values.put(name, given));
      } else if (attribute.annotation(ALIAS).isPresent()) {
        attribute
            .givenByDefault()
            .ifPresent(
                value ->
                    target(attribute, inner).ifPresent(name -> values.putIfAbsent(name, value)));
      }
    }
    return new AnnotationUse(inner.type(), values);
  }

  private static Optional<String> target(MethodInfo attribute, AnnotationUse inner) {
    String name = attribute.id().name();
    Optional<AnnotationUse> alias = attribute.annotation(ALIAS);
    if (alias.isEmpty()) {
      return name.equals("value") ? Optional.empty() : Optional.of(name);
    }
    return alias
        .filter(use -> use.text("annotation").equals(Optional.of(inner.type())))
        .map(use -> use.text("attribute").or(() -> use.text("value")).orElse(name));
  }
}
