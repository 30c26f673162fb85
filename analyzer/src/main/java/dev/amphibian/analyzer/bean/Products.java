package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeUse;

/** Looks through {@code FactoryBean}s to what they make. */
final class Products {

  private static final String FACTORY_BEAN = "org.springframework.beans.factory.FactoryBean";

  private final Codebase codebase;
  private final Generics generics;

  Products(Codebase codebase) {
    this.codebase = codebase;
    this.generics = new Generics(codebase);
  }

  /** What is handed out for a bean of this class: itself, or a factory's product. */
  TypeUse of(TypeUse type) {
    if (!codebase.isA(type.name(), FACTORY_BEAN)) {
      return type;
    }
    return generics
        .as(type, FACTORY_BEAN)
        .filter(factory -> factory.arguments().size() == 1)
        .map(factory -> factory.arguments().get(0))
        .orElse(type);
  }
}
