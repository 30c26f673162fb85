package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.codebase.WebDescriptor.Filter;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The filters of a servlet container: those that annotations, {@code web.xml} and Spring's
 * registrations name with their URL patterns; under Spring Boot every other filter that is a bean,
 * on all paths.
 */
final class ServletFilters implements StepSource {

  private static final JakartaType FILTER = new JakartaType("servlet.Filter");
  private static final JakartaType WEB_FILTER = new JakartaType("servlet.annotation.WebFilter");
  private static final String BOOT = "org.springframework.boot.SpringApplication";
  private static final String BY_BEAN_NAME = "org.springframework.web.filter.DelegatingFilterProxy";
  private static final String INITIALIZER =
      "org.springframework.web.servlet.support.AbstractDispatcherServletInitializer";

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Participants participants;
  private final Map<String, List<Placed>> placed = new LinkedHashMap<>();

  ServletFilters(Codebase codebase, BeanGraph beans, Participants participants) {
    this.codebase = codebase;
    this.beans = beans;
    this.participants = participants;
    boolean annotationsCount = true;
    for (WebDescriptor descriptor : codebase.configuration().webDescriptors()) {
      annotationsCount &= descriptor.isFragment() || !descriptor.isMetadataComplete();
      descriptor.filters().forEach(this::described);
    }
    if (annotationsCount) {
      codebase.types().forEach(this::annotated);
    }
    for (String contract : FILTER.names()) {
      new FilterRegistrations(codebase, participants, contract).placed().forEach(this::add);
      initializers(contract);
      addBeans(contract);
    }
  }

  private void add(Placed one) {
    if (!one.participant().methods().isEmpty()) {
      placed.computeIfAbsent(one.participant().type(), type -> new ArrayList<>()).add(one);
    }
  }

  private void described(Filter filter) {
    String named = filter.type().orElse("");
    Stream<String> types =
        named.equals(BY_BEAN_NAME)
            ? beans.byName(filter.name()).stream().map(Bean::type)
            : Stream.of(named);
    boolean isForServlets = !filter.servlets().isEmpty();
    Scope scope = isForServlets ? Scope.UNKNOWN : Scope.ofServlet(filter.patterns());
    if (isForServlets || !filter.patterns().isEmpty()) {
      types.forEach(type -> ofType(type, scope));
    }
  }

  private void ofType(String type, Scope scope) {
    for (String contract : FILTER.names()) {
      add(new Placed(participants.ofType(type, contract, Confidence.LIKELY), scope));
    }
  }

  private void annotated(TypeInfo type) {
    WEB_FILTER
        .on(type)
        .ifPresent(
            use -> {
              List<String> patterns =
                  Stream.of("value", "urlPatterns").flatMap(k -> use.texts(k).stream()).toList();
              if (!patterns.isEmpty() || !use.texts("servletNames").isEmpty()) {
                ofType(type.name(), patterns.isEmpty() ? Scope.UNKNOWN : Scope.ofServlet(patterns));
              }
            });
  }

  /** A dispatcher that is set up without Spring Boot brings filters of its own. */
  private void initializers(String contract) {
    for (TypeInfo initializer : participants.below(INITIALIZER).toList()) {
      initializer.methods().stream()
          .filter((MethodInfo method) -> method.id().name().equals("getServletFilters"))
          .flatMap(method -> participants.madeIn(method, contract, Confidence.LIKELY).stream())
          .forEach(filter -> add(new Placed(filter, Scope.EVERYWHERE)));
    }
  }

  private void addBeans(String contract) {
    if (codebase.libraries().find(BOOT).isPresent()) {
      participants.beans(contract).stream()
          .filter(bean -> !placed.containsKey(bean.type()))
          .toList()
          .forEach(bean -> add(new Placed(bean, Scope.EVERYWHERE)));
    }
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return Served.byServlets(point)
        ? placed.values().stream().flatMap(List::stream).flatMap(one -> one.on(point))
        : Stream.of();
  }
}
