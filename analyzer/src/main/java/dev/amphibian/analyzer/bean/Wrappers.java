package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Set;

/** Looks through collections, arrays and providers to the type of the bean. */
final class Wrappers {

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.lang.Iterable");
  private static final Set<String> PROVIDERS =
      Set.of(
          "org.springframework.beans.factory.ObjectProvider",
          "org.springframework.beans.factory.ObjectFactory",
          "jakarta.inject.Provider",
          "javax.inject.Provider",
          "com.google.inject.Provider",
          "jakarta.enterprise.inject.Instance",
          "javax.enterprise.inject.Instance",
          "java.util.Optional");

  /** Providers that can be asked for all candidates. */
  private static final Set<String> OF_ALL =
      Set.of(
          "org.springframework.beans.factory.ObjectProvider",
          "jakarta.enterprise.inject.Instance",
          "javax.enterprise.inject.Instance");

  private static final List<String> OPTIONAL =
      List.of("java.util.Optional", "org.springframework.beans.factory.ObjectProvider");

  private Wrappers() {}

  /** The type of the beans asked for. */
  static TypeUse inside(TypeUse type) {
    if (isArray(type)) {
      return new TypeUse(
          type.name().substring(0, type.name().length() - 2), type.arguments(), type.variable());
    }
    boolean wraps = isCollection(type) || PROVIDERS.contains(type.name());
    return wraps && !type.arguments().isEmpty()
        ? inside(type.arguments().get(type.arguments().size() - 1))
        : type;
  }

  /** Whether a type holds all candidates. */
  static boolean isCollection(TypeUse type) {
    return COLLECTIONS.contains(type.name()) || isMapOfBeans(type) || isArray(type);
  }

  /** Whether a type gives one candidate, or all of them to who asks so. */
  static boolean mayBeAskedForAll(TypeUse type) {
    return OF_ALL.contains(type.name());
  }

  /** Whether nothing need be there. */
  static boolean isOptional(TypeUse type) {
    return OPTIONAL.contains(type.name());
  }

  private static boolean isArray(TypeUse type) {
    return type.name().endsWith("[]");
  }

  private static boolean isMapOfBeans(TypeUse type) {
    return type.name().equals("java.util.Map")
        && type.arguments().size() == 2
        && type.arguments().get(0).name().equals("java.lang.String");
  }
}
