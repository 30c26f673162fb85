package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;

/** Looks for what makes an application's JSON other than Spring Boot's default. */
final class JsonConditions {

  private static final List<String> CUSTOMISING_TYPES =
      List.of(
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.databind.Module",
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.databind.JacksonModule",
          "org.springframework.http.converter.json.Jackson2ObjectMapperBuilder",
          "org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer",
          "org.springframework.boot.jackson2.autoconfigure.Jackson2ObjectMapperBuilderCustomizer",
          "org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer");

  private static final List<String> CUSTOMISING_ANNOTATIONS =
      List.of(
          "org.springframework.boot.jackson.JsonComponent",
          "org.springframework.boot.jackson.JsonMixin",
          "org.springframework.boot.jackson.JacksonComponent",
          "org.springframework.boot.jackson.JacksonMixin",
          "org.springframework.boot.jackson2.JsonComponent",
          "org.springframework.boot.jackson2.JsonMixin");

  private final Codebase codebase;
  private final BeanGraph beans;

  JsonConditions(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  void requireDefaults() {
    for (String prefix : List.of("spring.jackson.", "spring.jackson2.", "spring.gson.")) {
      if (codebase.settings().hasPrefix(prefix)) {
        throw new NotSimple("settings below " + prefix + "* change how JSON is read and written");
      }
    }
    Optional<String> customising =
        beans.beans().stream()
            .filter(bean -> CUSTOMISING_TYPES.stream().anyMatch(t -> codebase.isA(bean.type(), t)))
            .map(Bean::name)
            .findFirst();
    customising
        .or(this::annotated)
        .ifPresent(
            name -> {
              throw new NotSimple(name + " changes how JSON is read and written");
            });
  }

  private Optional<String> annotated() {
    return codebase.types().stream()
        .filter(t -> CUSTOMISING_ANNOTATIONS.stream().anyMatch(a -> codebase.hasAnnotation(t, a)))
        .map(TypeInfo::simpleName)
        .findFirst();
  }
}
