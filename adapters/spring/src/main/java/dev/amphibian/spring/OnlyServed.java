package dev.amphibian.spring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Leaves the slice's handler methods mapped and Boot's error page, and unmaps all others. */
final class OnlyServed implements BeanPostProcessor {

  private final List<ServedMethod> served;
  private final Set<ServedMethod> found = new LinkedHashSet<>();
  private final Set<String> controllers = new LinkedHashSet<>();

  OnlyServed(List<ServedMethod> served) {
    this.served = served;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof RequestMappingHandlerMapping mapping) {
      prune(mapping);
    }
    return bean;
  }

  private void prune(RequestMappingHandlerMapping mapping) {
    Map<RequestMappingInfo, HandlerMethod> mapped =
        new LinkedHashMap<>(mapping.getHandlerMethods());
    mapped.forEach(
        (info, handler) -> {
          if (!isServed(handler) && !isErrorController(handler.getBeanType())) {
            mapping.unregisterMapping(info);
          }
        });
  }

  private boolean isServed(HandlerMethod handler) {
    List<ServedMethod> matches = served.stream().filter(each -> each.matches(handler)).toList();
    found.addAll(matches);
    if (!matches.isEmpty() && handler.getBean() instanceof String controller) {
      controllers.add(controller);
    }
    return !matches.isEmpty();
  }

  /** The names of the beans whose methods stay mapped, as far as those may not exist yet. */
  Set<String> controllers() {
    return controllers;
  }

  // By name, because the interface moved between Boot 3 and 4.
  static boolean isErrorController(Class<?> type) {
    return ClassUtils.getAllInterfacesForClassAsSet(type).stream()
        .map(Class::getName)
        .anyMatch(
            name ->
                name.startsWith("org.springframework.boot.")
                    && name.endsWith(".error.ErrorController"));
  }

  /** Fails if a method of the slice isn't mapped, since it would answer 404 for ever. */
  void requireAll() {
    List<ServedMethod> missing = served.stream().filter(each -> !found.contains(each)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          ("Spring MVC maps no handler method %s: is the controller in this package, and is its"
                  + " condition or profile active? If the code has changed, generate again")
              .formatted(missing));
    }
  }
}
