package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which packages a class asks Spring to scan. */
final class ComponentScans {

  private static final String SCAN = "org.springframework.context.annotation.ComponentScan";
  private static final String SCANS = "org.springframework.context.annotation.ComponentScans";
  private static final String APPLICATION =
      "org.springframework.boot.autoconfigure.SpringBootApplication";

  private static final String PROPERTIES_SCAN =
      "org.springframework.boot.context.properties.ConfigurationPropertiesScan";
  static final String PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";

  private final Codebase codebase;

  ComponentScans(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The scans that a class asks for; its own annotation hides the application's default one. */
  List<ComponentScan> of(TypeInfo type) {
    List<ComponentScan> own =
        Stream.concat(
                type.annotation(SCAN).stream(),
                type.annotation(SCANS).stream().flatMap(use -> use.nested("value").stream()))
            .map(use -> scan(use, type, "value", "basePackages", "basePackageClasses"))
            .toList();
    return Stream.concat(
            own.isEmpty() ? inherited(type).stream() : own.stream(), properties(type).stream())
        .toList();
  }

  private Optional<ComponentScan> properties(TypeInfo type) {
    return codebase
        .findAnnotation(type, PROPERTIES_SCAN)
        .map(
            use ->
                new ComponentScan(
                    PackageNames.in(use, codebase, "value", "basePackages", "basePackageClasses")
                        .orElse(Set.of(type.packageName())),
                    false,
                    List.of(ScanFilter.annotatedWith(PROPERTIES, codebase)),
                    List.of()));
  }

  private Optional<ComponentScan> inherited(TypeInfo type) {
    Optional<ComponentScan> application =
        codebase
            .findAnnotation(type, APPLICATION)
            .map(use -> scan(use, type, "scanBasePackages", "scanBasePackageClasses"));
    return application.isPresent()
        ? application
        : codebase
            .findAnnotation(type, SCAN)
            .filter(use -> use.type().equals(SCAN))
            .map(use -> scan(use, type, "value", "basePackages", "basePackageClasses"));
  }

  private ComponentScan scan(AnnotationUse use, TypeInfo type, String... attributes) {
    return new ComponentScan(
        PackageNames.in(use, codebase, attributes).orElse(Set.of(type.packageName())),
        use.text("useDefaultFilters").filter("false"::equals).isEmpty(),
        filters(use, "includeFilters"),
        filters(use, "excludeFilters"));
  }

  private List<ScanFilter> filters(AnnotationUse use, String attribute) {
    return use.nested(attribute).stream().map(filter -> ScanFilter.of(filter, codebase)).toList();
  }
}
