package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds Spring MVC's controllers by interface, which need no annotation: one method for all
 * requests, under the paths that are names of the bean or that a mapping in an XML file gives it.
 */
public final class UrlControllerFinder implements EntryPointFinder {

  private static final List<String> CONTRACTS =
      List.of(
          "org.springframework.web.HttpRequestHandler",
          "org.springframework.web.servlet.mvc.Controller");

  /** Where the base class answers, it hands on to the second. */
  private static final String[] METHODS = {"handleRequest", "handleRequestInternal"};

  @Override
  public Stream<Found> find(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .filter(type -> CONTRACTS.stream().anyMatch(c -> codebase.isA(type.name(), c)))
        .flatMap(type -> found(codebase, beans, type));
  }

  private static Stream<Found> found(Codebase codebase, NamedBeans beans, TypeInfo type) {
    List<String> names = beans.names(type.name());
    List<String> paths =
        Stream.concat(
                names.stream().filter(name -> name.startsWith("/")),
                names.stream().flatMap(name -> mapped(beans, name)))
            .distinct()
            .toList();
    return names.isEmpty()
        ? Stream.empty()
        : RunningMethods.named(codebase, type, METHODS)
            .map(
                method -> new Found(type, method, new Trigger.Http("spring-mvc", Set.of(), paths)));
  }

  /** The paths that the properties of a {@code SimpleUrlHandlerMapping} give to a bean. */
  private static Stream<String> mapped(NamedBeans beans, String name) {
    return beans.declared().stream()
        .filter(bean -> isMapping(beans, bean))
        .flatMap(mapping -> mapping.values().entrySet().stream())
        .flatMap(each -> entries(each.getKey(), each.getValue()))
        .filter(each -> each.getValue().equals(name))
        .map(each -> each.getKey().startsWith("/") ? each.getKey() : "/" + each.getKey())
        .sorted();
  }

  /** Entries of a map, or lines of a text. */
  private static Stream<Map.Entry<String, String>> entries(String property, String text) {
    if (property.contains(".")) {
      return Stream.of(Map.entry(property.substring(property.indexOf('.') + 1), text));
    }
    return text.lines()
        .map(line -> line.strip().split("\\s*=\\s*", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> Map.entry(parts[0], parts[1]));
  }

  private static boolean isMapping(NamedBeans beans, Declared bean) {
    return beans
        .className(bean)
        .equals(Optional.of("org.springframework.web.servlet.handler.SimpleUrlHandlerMapping"));
  }
}
