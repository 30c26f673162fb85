package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An XML file of Spring's that declares beans.
 *
 * @param beans in the order of the file, beans inside others included
 * @param scanned the packages that it scans for components
 * @param repositories the packages in which it looks for interfaces to implement, such as
 *     repositories and mappers
 * @param elements what it declares in other notations than that of beans, in the order of the file
 */
public record SpringBeanFile(
    List<Declared> beans,
    Set<String> scanned,
    Set<String> repositories,
    List<WiringElement> elements,
    Place place) {

  public SpringBeanFile {
    beans = List.copyOf(beans);
    scanned = Set.copyOf(scanned);
    repositories = Set.copyOf(repositories);
    elements = List.copyOf(elements);
  }

  /**
   * A {@code <bean>}.
   *
   * @param names its id and names; empty if it has none
   * @param type its class's name, if it says one
   * @param parent the bean whose declaration it completes
   * @param factoryMethod the method that makes it, of its class or of the factory bean
   * @param factoryBean the bean on which that method is called
   * @param profile the profile expression around it
   * @param scope as written
   * @param isTemplate whether it is only there for others to complete
   * @param isPrimary whether it wins among several
   * @param isCandidate whether it may be handed in by type; beans inside others are not
   * @param references what it is handed
   * @param values the texts that it is handed, by property; those of a map's entries by property
   *     and key, with a dot between
   */
  public record Declared(
      List<String> names,
      Optional<String> type,
      Optional<String> parent,
      Optional<String> factoryMethod,
      Optional<String> factoryBean,
      Optional<String> profile,
      Optional<String> scope,
      boolean isTemplate,
      boolean isPrimary,
      boolean isCandidate,
      List<Reference> references,
      Map<String, String> values,
      Place place) {

    public Declared {
      names = List.copyOf(names);
      references = List.copyOf(references);
      values = Map.copyOf(values);
    }
  }

  /**
   * Another bean that a bean is handed.
   *
   * @param property the property's name; empty for an argument of the constructor
   * @param bean the other bean's name; empty for a bean declared inside
   * @param inner the class of a bean declared inside
   */
  public record Reference(
      Optional<String> property, Optional<String> bean, Optional<String> inner) {}
}
