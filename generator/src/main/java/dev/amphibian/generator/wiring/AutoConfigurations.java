package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.LibraryType;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what of Spring Boot's auto-configuration the context of a function can do without.
 *
 * <p>What code mentions decides, whether or not it is ever run: that of the function itself, of
 * beans that are made without being asked for, and of auto-configurations that aren't Boot's own.
 */
final class AutoConfigurations {

  private static final String BOOT = "org.springframework.boot.";

  /** Code that has one of these may ask for any bean. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "org.springframework.beans.factory.BeanFactory",
          "org.springframework.beans.factory.BeanFactoryAware",
          "org.springframework.beans.factory.ListableBeanFactory",
          "org.springframework.context.ApplicationContext",
          "org.springframework.context.ApplicationContextAware");

  private static final List<String> UNASKED_BY_TYPE =
      List.of(
          "org.springframework.beans.factory.SmartInitializingSingleton",
          "org.springframework.beans.factory.config.BeanFactoryPostProcessor",
          "org.springframework.beans.factory.config.BeanPostProcessor",
          "org.springframework.boot.ApplicationRunner",
          "org.springframework.boot.CommandLineRunner",
          "org.springframework.context.ApplicationListener",
          "org.springframework.context.Lifecycle");

  private static final List<String> UNASKED_BY_ANNOTATION =
      List.of(
          "org.aspectj.lang.annotation.Aspect",
          "org.springframework.boot.jackson.JacksonComponent",
          "org.springframework.boot.jackson.JsonComponent",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.context.annotation.Lazy",
          "org.springframework.context.event.EventListener",
          "org.springframework.web.bind.annotation.ControllerAdvice");

  private final Codebase codebase;

  AutoConfigurations(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * The technologies that are on the class path and that nobody needs, as Boot's packages name
   * them.
   *
   * @param controllers the names of the classes whose objects are called
   */
  List<String> unneeded(Collection<String> controllers) {
    Set<String> roots = new TreeSet<>(controllers);
    codebase.types().stream().filter(this::isUnasked).map(TypeInfo::name).forEach(roots::add);
    Set<String> mentioned = MentionedTypes.from(roots, codebase);
    if (mentioned.stream().anyMatch(CONTAINERS::contains)) {
      return List.of();
    }
    Set<String> boots = new TreeSet<>();
    for (Jar jar : codebase.libraries().jars()) {
      for (String started : codebase.libraries().startedBySpring(jar)) {
        if (started.startsWith(BOOT)) {
          boots.add(started.replace(".autoconfigure.", "."));
        } else if (started.endsWith("Configuration")) {
          codebase
              .libraries()
              .find(started)
              .map(LibraryType::references)
              .ifPresent(mentioned::addAll);
        }
      }
    }
    List<String> unneeded = new ArrayList<>();
    for (AutoConfigurationGroup group : AutoConfigurationGroup.all()) {
      if (!group.isNeededBy(mentioned)) {
        group.technologies().stream()
            .filter(each -> boots.stream().anyMatch(name -> name.startsWith(BOOT + each + ".")))
            .forEach(unneeded::add);
      }
    }
    return unneeded;
  }

  private boolean isUnasked(TypeInfo type) {
    return UNASKED_BY_TYPE.stream().anyMatch(each -> codebase.isA(type.name(), each))
        || UNASKED_BY_ANNOTATION.stream().anyMatch(each -> isAnnotated(type, each));
  }

  private boolean isAnnotated(TypeInfo type, String annotation) {
    return codebase.hasAnnotation(type, annotation)
        || type.methods().stream().anyMatch(each -> codebase.hasAnnotation(each, annotation));
  }
}
