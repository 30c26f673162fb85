package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.codebase.WebDescriptor.Servlet;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The URL patterns of the application's servlets.
 *
 * @param byType the patterns of each servlet class that is mapped
 * @param registered the names that code mentions which registers servlets by itself
 */
record ServletMappings(Map<String, Set<String>> byType, Set<String> registered) {

  private static final JakartaType WEB_SERVLET = new JakartaType("servlet.annotation.WebServlet");
  private static final String SPRING_REGISTRATION = "ServletRegistrationBean";
  private static final Set<String> REGISTERING = Set.of("addServlet", "serve", "serveRegex");

  static ServletMappings of(Codebase codebase) {
    Map<String, Set<String>> byType = new LinkedHashMap<>();
    Map<String, Set<String>> byName = new LinkedHashMap<>();
    boolean annotationsCount = true;
    for (WebDescriptor descriptor : codebase.configuration().webDescriptors()) {
      annotationsCount &= descriptor.isFragment() || !descriptor.isMetadataComplete();
      for (Servlet servlet : descriptor.servlets()) {
        servlet.type().ifPresent(type -> add(byType, type, servlet.patterns()));
        add(byName, servlet.name(), servlet.patterns());
      }
    }
    if (annotationsCount) {
      for (TypeInfo type : codebase.types()) {
        WEB_SERVLET.on(type).ifPresent(use -> annotated(byType, byName, type, use));
      }
    }
    ServletRegistrations.of(codebase).forEach((type, patterns) -> add(byType, type, patterns));
    return new ServletMappings(byType, registered(codebase));
  }

  /** A mapping in {@code web.xml} under the same name replaces the annotation's patterns. */
  private static void annotated(
      Map<String, Set<String>> byType,
      Map<String, Set<String>> byName,
      TypeInfo type,
      AnnotationUse use) {
    Set<String> described = byName.getOrDefault(use.text("name").orElse(type.name()), Set.of());
    List<String> own =
        Stream.of("value", "urlPatterns").flatMap(key -> use.texts(key).stream()).toList();
    add(byType, type.name(), described.isEmpty() ? own : List.copyOf(described));
  }

  private static void add(Map<String, Set<String>> map, String key, List<String> patterns) {
    map.computeIfAbsent(key, unused -> new LinkedHashSet<>()).addAll(patterns);
  }

  private static Set<String> registered(Codebase codebase) {
    Set<String> names = new LinkedHashSet<>();
    for (TypeInfo type : codebase.types()) {
      boolean registers =
          type.methods().stream()
              .flatMap(method -> method.calls().stream())
              .map(Call::target)
              .anyMatch(ServletMappings::isRegistration);
      if (registers) {
        names.addAll(codebase.libraries().references(type));
      }
    }
    return names;
  }

  private static boolean isRegistration(MethodId called) {
    return REGISTERING.contains(called.name()) || called.simpleOwner().equals(SPRING_REGISTRATION);
  }

  /**
   * The patterns of a servlet class; none if code registers it under patterns that aren't known,
   * and no list at all if nothing puts it into service.
   */
  Optional<List<String>> patterns(TypeInfo type) {
    Set<String> known = byType.getOrDefault(type.name(), Set.of());
    return known.isEmpty() && !registered.contains(type.name())
        ? Optional.empty()
        : Optional.of(List.copyOf(known));
  }
}
