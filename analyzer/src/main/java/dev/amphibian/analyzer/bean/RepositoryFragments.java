package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the classes that run parts of a Spring Data repository: for the repository and each
 * interface above it a class of that name and {@code Impl}, and the base class that is configured.
 */
final class RepositoryFragments {

  private static final String POSTFIX_ATTRIBUTE = "repositoryImplementationPostfix";
  private static final String BASE_ATTRIBUTE = "repositoryBaseClass";

  private final Codebase codebase;

  RepositoryFragments(Codebase codebase) {
    this.codebase = codebase;
  }

  List<TypeInfo> of(TypeInfo repository, Collection<Registration> registered) {
    Set<TypeInfo> found = new LinkedHashSet<>();
    String postfix = configured(registered, POSTFIX_ATTRIBUTE).orElse("Impl");
    for (String name : codebase.supertypes(repository.name())) {
      codebase
          .type(name)
          .filter(type -> type.kind() == TypeKind.INTERFACE)
          .flatMap(type -> implementation(type, type.equals(repository), postfix))
          .ifPresent(found::add);
    }
    configured(registered, BASE_ATTRIBUTE).flatMap(codebase::type).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static Optional<String> configured(
      Collection<Registration> registered, String attribute) {
    return registered.stream()
        .flatMap(registration -> registration.type().annotations().stream())
        .flatMap(use -> use.text(attribute).stream())
        .findFirst();
  }

  /** The repository's own implementation needn't implement anything. */
  private Optional<TypeInfo> implementation(TypeInfo type, boolean isRepository, String postfix) {
    String wanted = lastName(type) + postfix;
    Collection<TypeInfo> among = isRepository ? codebase.types() : codebase.subtypes(type.name());
    return among.stream()
        .filter(TypeInfo::isConcrete)
        .filter(candidate -> lastName(candidate).equals(wanted))
        .findFirst();
  }

  private static String lastName(TypeInfo type) {
    String simple = type.simpleName();
    return simple.substring(simple.lastIndexOf('$') + 1);
  }

  /** Beans of the fragments, which Spring Data registers where nothing else does. */
  List<BeanDefinition> beans(List<BeanDefinition> repositories, SpringTraits traits) {
    Set<TypeInfo> found = new LinkedHashSet<>();
    List<BeanDefinition> beans = new ArrayList<>();
    for (BeanDefinition repository : repositories) {
      for (TypeInfo type : repository.bean().delegates()) {
        boolean isBaseClass =
            type.supertypes().anyMatch(t -> t.name().startsWith("org.springframework.data."));
        if (!isBaseClass && found.add(type)) {
          Bean bean =
              new Bean(
                  Stereotypes.defaultName(type),
                  Set.of(),
                  TypeUse.of(type.name()),
                  type,
                  Bean.Origin.CLASS,
                  Optional.empty(),
                  List.of(),
                  true,
                  repository.bean().confidence());
          beans.add(new BeanDefinition(bean, traits.of(type, Optional.empty()), type));
        }
      }
    }
    return beans;
  }
}
