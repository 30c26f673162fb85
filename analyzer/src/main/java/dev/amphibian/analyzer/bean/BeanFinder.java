package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.SpringBeanFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the beans of all containers. */
final class BeanFinder {

  private final Codebase codebase;
  private final Qualifiers qualifiers;

  BeanFinder(Codebase codebase, Qualifiers qualifiers) {
    this.codebase = codebase;
    this.qualifiers = qualifiers;
  }

  /** All beans, sorted by the type that declares them. */
  List<BeanDefinition> find() {
    List<BeanDefinition> ofSpring = new ArrayList<>(ofSpring());
    ofSpring.addAll(new XmlBeans(codebase).find());
    List<BeanDefinition> all =
        new ArrayList<>(AotBeans.confirm(codebase, judged(distinct(ofSpring))));
    all.addAll(new CdiBeans(codebase, qualifiers).find());
    return distinct(all).stream()
        .sorted(
            Comparator.comparing((BeanDefinition bean) -> bean.bean().declaration().name())
                .thenComparing(bean -> bean.bean().name()))
        .toList();
  }

  private List<BeanDefinition> judged(List<BeanDefinition> beans) {
    return BeanConditions.judge(codebase, beans);
  }

  private static List<BeanDefinition> distinct(List<BeanDefinition> beans) {
    Map<Object, BeanDefinition> distinct = new LinkedHashMap<>();
    beans.forEach(bean -> distinct.putIfAbsent(identity(bean.bean()), bean));
    return List.copyOf(distinct.values());
  }

  /** What several containers find is one bean; only files declare several of a class. */
  private static Object identity(Bean bean) {
    return switch (bean.origin()) {
      case CLASS, FRAMEWORK -> bean.type() + (bean.name().startsWith("&") ? "&" : "");
      case METHOD, FIELD -> List.of(bean.declaration().name(), bean.factory(), bean.name());
      case FILE -> List.of(bean.name(), bean.type());
    };
  }

  private List<BeanDefinition> ofSpring() {
    Conditions conditions = new Conditions(codebase);
    Stereotypes stereotypes = new Stereotypes(codebase);
    SpringTraits traits = new SpringTraits(codebase, qualifiers);
    ScanRoots roots = ScanRoots.of(codebase, scansOfFiles());
    Collection<Registration> registered =
        Registrations.find(codebase, stereotypes, conditions, roots);
    Components components = new Components(codebase, stereotypes, traits);
    FactoryMethods factories = new FactoryMethods(codebase, conditions, traits);
    List<BeanDefinition> beans = new ArrayList<>();
    for (Registration registration : registered) {
      beans.addAll(components.of(registration));
      beans.addAll(factories.of(registration));
    }
    beans.addAll(new FrameworkInterfaces(codebase, conditions, traits, roots, registered).find());
    return beans;
  }

  private List<ComponentScan> scansOfFiles() {
    Set<String> packages =
        codebase.configuration().springBeanFiles().stream()
            .map(SpringBeanFile::scanned)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return packages.isEmpty() ? List.of() : List.of(ComponentScan.of(packages));
  }
}
