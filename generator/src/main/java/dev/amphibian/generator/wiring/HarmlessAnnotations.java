package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Annotations that change nothing about an object once it is made and injected: stereotypes,
 * documentation, nullness, JSON. Any other may make a proxy or call the object by itself.
 */
final class HarmlessAnnotations {

  private static final List<String> PREFIXES =
      List.of(
          "java.lang.",
          "kotlin.Metadata",
          "dev.amphibian.",
          "org.jspecify.",
          "org.springframework.lang.",
          "org.springframework.stereotype.",
          "io.swagger.",
          "lombok.",
          "com.fasterxml.jackson.annotation.",
          "com.google.errorprone.annotations.",
          "edu.umd.cs.findbugs.annotations.",
          "org.jetbrains.annotations.",
          "org.springframework.web.bind.annotation.Request",
          "org.springframework.web.bind.annotation.Response",
          "org.springframework.web.bind.annotation.Path");

  private static final Set<String> NAMES =
      Set.of(
          "jakarta.annotation.Generated",
          "javax.annotation.Generated",
          "javax.annotation.processing.Generated",
          "jakarta.annotation.Nullable",
          "jakarta.annotation.Nonnull",
          "jakarta.inject.Inject",
          "jakarta.inject.Named",
          "javax.annotation.Nullable",
          "javax.annotation.Nonnull",
          "javax.annotation.ParametersAreNonnullByDefault",
          "javax.inject.Inject",
          "javax.inject.Named",
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Qualifier",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.context.annotation.Bean",
          "org.springframework.context.annotation.Description",
          "org.springframework.context.annotation.Lazy",
          "org.springframework.context.annotation.Primary",
          "org.springframework.core.annotation.Order",
          "org.springframework.web.bind.annotation.ControllerAdvice",
          "org.springframework.web.bind.annotation.DeleteMapping",
          "org.springframework.web.bind.annotation.ExceptionHandler",
          "org.springframework.web.bind.annotation.GetMapping",
          "org.springframework.web.bind.annotation.PatchMapping",
          "org.springframework.web.bind.annotation.PostMapping",
          "org.springframework.web.bind.annotation.PutMapping",
          "org.springframework.web.bind.annotation.RestController",
          "org.springframework.web.bind.annotation.RestControllerAdvice");

  private HarmlessAnnotations() {}

  static boolean isHarmless(Codebase codebase, String type) {
    if (NAMES.contains(type) || PREFIXES.stream().anyMatch(type::startsWith)) {
      return true;
    }
    Optional<TypeInfo> own = codebase.type(type);
    return own.isPresent()
        && own.get().annotations().stream()
            .map(AnnotationUse::type)
            .allMatch(each -> isHarmless(codebase, each));
  }
}
