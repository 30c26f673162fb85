package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the beans of a class that Spring registers. */
final class Components {

  private final Codebase codebase;
  private final Stereotypes stereotypes;
  private final SpringTraits traits;
  private final Products products;

  Components(Codebase codebase, Stereotypes stereotypes, SpringTraits traits) {
    this.codebase = codebase;
    this.stereotypes = stereotypes;
    this.traits = traits;
    this.products = new Products(codebase);
  }

  /** The bean, and for a factory of Spring's also what it makes. */
  List<BeanDefinition> of(Registration registration) {
    TypeInfo type = registration.type();
    String name = name(registration);
    TypeUse product = products.of(TypeUse.of(type.name()));
    if (product.name().equals(type.name())) {
      return List.of(made(registration, name, traits.of(type, Optional.empty())));
    }
    Bean bean =
        new Bean(
            name,
            Set.of(),
            product,
            type,
            Bean.Origin.METHOD,
            type.declared("getObject", "()"),
            List.of(),
            traits.isShared(type),
            registration.confidence());
    return List.of(
        new BeanDefinition(bean, traits.of(type, Optional.empty()), type),
        made(registration, "&" + name, Traits.NONE));
  }

  private BeanDefinition made(Registration registration, String name, Traits its) {
    TypeInfo type = registration.type();
    Bean bean =
        new Bean(
            name,
            Set.of(),
            TypeUse.of(type.name()),
            type,
            Bean.Origin.CLASS,
            Optional.empty(),
            List.of(),
            traits.isShared(type),
            registration.confidence());
    return new BeanDefinition(bean, its, type);
  }

  private String name(Registration registration) {
    TypeInfo type = registration.type();
    if (!stereotypes.isComponent(type) && codebase.hasAnnotation(type, ComponentScans.PROPERTIES)) {
      return codebase
              .findAnnotation(type, ComponentScans.PROPERTIES)
              .flatMap(use -> use.text("prefix").or(() -> use.text("value")))
              .map(prefix -> prefix + "-")
              .orElse("")
          + type.name();
    }
    String name = stereotypes.name(type);
    boolean isGiven = !name.equals(Stereotypes.defaultName(type));
    return registration.isImported() && !isGiven ? type.name() : name;
  }
}
