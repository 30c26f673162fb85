package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;

/** Classes that a framework finds by itself, so that being mentioned by nobody says nothing. */
final class Indispensable {

  private static final List<String> FOUND_BY_ANNOTATION =
      List.of(
          "org.springframework.context.annotation.Configuration",
          "org.springframework.web.bind.annotation.ControllerAdvice",
          "org.springframework.boot.context.properties.ConfigurationProperties",
          "org.springframework.context.event.EventListener",
          "org.aspectj.lang.annotation.Aspect",
          "jakarta.persistence.Entity",
          "javax.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "javax.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass",
          "javax.persistence.MappedSuperclass",
          "jakarta.persistence.Converter",
          "javax.persistence.Converter",
          "org.springframework.boot.jackson.JacksonComponent",
          "org.springframework.boot.jackson.JsonComponent");

  private final Codebase codebase;
  private final NamedInResources named;

  Indispensable(Codebase codebase) {
    this.codebase = codebase;
    this.named = NamedInResources.of(codebase.resources());
  }

  boolean contains(TypeInfo type) {
    return FOUND_BY_ANNOTATION.stream().anyMatch(a -> isAnnotated(type, a))
        || extendsLibrary(type)
        || named.contains(type.name());
  }

  private boolean isAnnotated(TypeInfo type, String annotation) {
    return codebase.hasAnnotation(type, annotation)
        || type.methods().stream().anyMatch(m -> codebase.hasAnnotation(m, annotation));
  }

  /** Converters, filters, repositories, listeners: whoever implements a library's type. */
  private boolean extendsLibrary(TypeInfo type) {
    return codebase.supertypes(type.name()).stream()
        .anyMatch(name -> codebase.type(name).isEmpty() && !name.startsWith("java."));
  }
}
