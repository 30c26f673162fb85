package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.codebase.WebDescriptor.Servlet;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JAX-RS applications of a codebase: where each is mounted, and which resources it names.
 *
 * @param mounted the application classes, and servlets that stand for one
 */
record JaxRsApplications(List<Mounted> mounted) {

  private static final JakartaType APPLICATION = new JakartaType("ws.rs.core.Application");
  private static final JakartaType APPLICATION_PATH = new JakartaType("ws.rs.ApplicationPath");

  /** Where configuration, not code, says it. */
  private static final List<String> KEYS =
      List.of(
          "spring.jersey.application-path",
          "cxf.path",
          "quarkus.rest.path",
          "quarkus.resteasy-reactive.path",
          "quarkus.resteasy.path");

  /** Servlets of libraries that serve the resources of the whole application. */
  private static final Set<String> SERVLETS =
      Set.of(
          "org.glassfish.jersey.servlet.ServletContainer",
          "com.sun.jersey.spi.container.servlet.ServletContainer",
          "com.sun.jersey.spi.spring.container.servlet.SpringServlet",
          "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
          "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
          "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet",
          "org.apache.cxf.transport.servlet.CXFServlet");

  /** One application: its paths, and the resources that its class names, if it names some. */
  record Mounted(List<String> paths, Set<String> resources) {}

  static JaxRsApplications of(Codebase codebase, Set<String> resources) {
    List<Mounted> all = new ArrayList<>();
    for (TypeInfo application : APPLICATION.concreteBelow(codebase).toList()) {
      List<String> paths = paths(codebase, application);
      if (!paths.isEmpty()) {
        Set<String> named = new LinkedHashSet<>(codebase.libraries().references(application));
        named.retainAll(resources);
        all.add(new Mounted(paths, named));
      }
    }
    if (all.isEmpty()) {
      ofWholeCodebase(codebase).ifPresent(all::add);
    }
    return new JaxRsApplications(all);
  }

  /** The paths that {@code web.xml} gives an application, else those of its annotation. */
  private static List<String> paths(Codebase codebase, TypeInfo application) {
    List<String> mapped =
        servlets(codebase)
            .filter(servlet -> standsFor(servlet, application))
            .flatMap(JaxRsApplications::paths)
            .toList();
    if (!mapped.isEmpty()) {
      return mapped;
    }
    return codebase
        .hierarchy(application.name())
        .flatMap(type -> APPLICATION_PATH.on(type).stream())
        .flatMap(use -> use.text("value").stream())
        .map(codebase.settings()::resolve)
        .map(JaxRsApplications::withoutStar)
        .limit(1)
        .toList();
  }

  private static boolean standsFor(Servlet servlet, TypeInfo application) {
    return servlet.name().equals(application.name())
        || servlet.type().equals(Optional.of(application.name()))
        || servlet.initParameters().containsValue(application.name());
  }

  private static Optional<Mounted> ofWholeCodebase(Codebase codebase) {
    List<String> paths =
        Stream.concat(
                servlets(codebase)
                    .filter(JaxRsApplications::servesEverything)
                    .flatMap(JaxRsApplications::paths),
                KEYS.stream().flatMap(key -> codebase.settings().get(key).stream()))
            .distinct()
            .toList();
    return paths.isEmpty() ? Optional.empty() : Optional.of(new Mounted(paths, Set.of()));
  }

  private static boolean servesEverything(Servlet servlet) {
    return APPLICATION.is(servlet.name()) || servlet.type().filter(SERVLETS::contains).isPresent();
  }

  private static Stream<Servlet> servlets(Codebase codebase) {
    return codebase.configuration().webDescriptors().stream()
        .map(WebDescriptor::servlets)
        .flatMap(List::stream);
  }

  private static Stream<String> paths(Servlet servlet) {
    return servlet.patterns().stream().map(JaxRsApplications::withoutStar);
  }

  private static String withoutStar(String pattern) {
    return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
  }

  /**
   * The paths in front of a resource: of the applications that name it and of those that name none
   * and so take all, else of every one.
   */
  Set<String> prefixes(TypeInfo resource) {
    List<Mounted> serving =
        mounted.stream()
            .filter(
                each -> each.resources().isEmpty() || each.resources().contains(resource.name()))
            .toList();
    Set<String> prefixes = new LinkedHashSet<>();
    (serving.isEmpty() ? mounted : serving).forEach(each -> prefixes.addAll(each.paths()));
    return prefixes.isEmpty() ? Set.of("") : prefixes;
  }
}
