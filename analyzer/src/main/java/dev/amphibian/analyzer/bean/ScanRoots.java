package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where Spring begins.
 *
 * @param classes the application's classes that nothing else need lead to
 * @param autoConfigurations those of them that the application's own {@code META-INF} files name
 * @param scans scans that configuration files ask for
 * @param areKnown whether these are all there are
 */
record ScanRoots(
    Set<TypeInfo> classes,
    Set<TypeInfo> autoConfigurations,
    List<ComponentScan> scans,
    boolean areKnown) {

  private static final List<String> APPLICATION =
      List.of(
          "org.springframework.boot.autoconfigure.EnableAutoConfiguration",
          "org.springframework.boot.SpringBootConfiguration");
  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";

  ScanRoots {
    classes = Set.copyOf(classes);
    autoConfigurations = Set.copyOf(autoConfigurations);
    scans = List.copyOf(scans);
  }

  /**
   * The roots of a codebase: its Spring Boot applications, else its configurations that scan, with
   * the other configurations, since code may name them.
   */
  static ScanRoots of(Codebase codebase, List<ComponentScan> fromFiles) {
    Set<TypeInfo> classes = applications(codebase);
    boolean isKnown = !classes.isEmpty();
    if (classes.isEmpty()) {
      ComponentScans scans = new ComponentScans(codebase);
      isKnown = codebase.types().stream().anyMatch(type -> !scans.of(type).isEmpty());
      isKnown |= !fromFiles.isEmpty();
      if (isKnown) {
        classes.addAll(configurations(codebase));
      }
    }
    Set<TypeInfo> autoConfigurations = new AutoConfigurations(codebase).find();
    return new ScanRoots(classes, autoConfigurations, fromFiles, isKnown);
  }

  private static Set<TypeInfo> applications(Codebase codebase) {
    Set<TypeInfo> found = new LinkedHashSet<>();
    for (TypeInfo type : codebase.types()) {
      if (type.isConcrete()
          && APPLICATION.stream().anyMatch(a -> codebase.hasAnnotation(type, a))) {
        found.add(type);
      }
    }
    return found;
  }

  private static List<TypeInfo> configurations(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .filter(type -> codebase.hasAnnotation(type, CONFIGURATION))
        .toList();
  }
}
