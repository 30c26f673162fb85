package dev.amphibian.analyzer.codebase.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file on the class path that a class names in {@code @PropertySource}.
 *
 * @param isOptional whether the application starts without it
 */
record PropertySource(String path, Charset charset, boolean isOptional, Place place) {

  private static final String ANNOTATION = "org.springframework.context.annotation.PropertySource";
  private static final String SEVERAL = "org.springframework.context.annotation.PropertySources";
  private static final String CLASSPATH = "classpath:";

  static List<PropertySource> of(Collection<TypeInfo> types) {
    return types.stream().flatMap(PropertySource::of).toList();
  }

  private static Stream<PropertySource> of(TypeInfo type) {
    return Stream.concat(
            type.annotation(ANNOTATION).stream(),
            type.annotation(SEVERAL).stream().flatMap(use -> use.nested("value").stream()))
        .flatMap(use -> of(use, type.place()));
  }

  private static Stream<PropertySource> of(AnnotationUse use, Place place) {
    Charset charset = use.text("encoding").flatMap(PropertySource::charset).orElse(ISO_8859_1);
    boolean isOptional = use.text("ignoreResourceNotFound").filter("true"::equals).isPresent();
    return use.texts("value").stream()
        .filter(location -> !location.startsWith("file:"))
        .map(location -> location.replaceFirst("^" + CLASSPATH, ""))
        .map(path -> new PropertySource(path, charset, isOptional, place));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
