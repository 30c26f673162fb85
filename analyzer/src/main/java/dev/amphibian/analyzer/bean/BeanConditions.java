package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spring Boot's conditions on other beans, judged by the beans that are found without them.
 * Libraries' beans are not known, so that a missing bean is never certain.
 */
final class BeanConditions {

  private static final String BOOT = "org.springframework.boot.autoconfigure.condition.";
  private static final String MISSING = BOOT + "ConditionalOnMissingBean";
  private static final String PRESENT = BOOT + "ConditionalOnBean";

  private final Codebase codebase;
  private final List<BeanDefinition> beans;

  private BeanConditions(Codebase codebase, List<BeanDefinition> beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  /** The beans whose conditions on others can hold. */
  static List<BeanDefinition> judge(Codebase codebase, List<BeanDefinition> beans) {
    BeanConditions conditions = new BeanConditions(codebase, beans);
    List<BeanDefinition> kept = new ArrayList<>();
    for (BeanDefinition bean : beans) {
      conditions
          .on(bean)
          .map(sure -> bean.withConfidence(bean.bean().confidence().and(sure)))
          .ifPresent(kept::add);
    }
    return kept;
  }

  private Optional<Confidence> on(BeanDefinition bean) {
    Optional<AnnotationUse> missing = codebase.findAnnotation(bean.element(), MISSING);
    if (missing.isPresent()) {
      Optional<Confidence> other = surest(missing.get(), bean);
      return other.equals(Optional.of(Confidence.PROVEN))
          ? Optional.empty()
          : Optional.of(other.isEmpty() ? Confidence.LIKELY : Confidence.POSSIBLE);
    }
    Optional<AnnotationUse> present = codebase.findAnnotation(bean.element(), PRESENT);
    if (present.isEmpty()) {
      return Optional.of(Confidence.PROVEN);
    }
    Optional<Confidence> other = surest(present.get(), bean);
    return other.isPresent() ? other : Optional.of(whereNoneIsFound(present.get(), bean));
  }

  /** A library's bean may be there; the application's own would have been found. */
  private Confidence whereNoneIsFound(AnnotationUse condition, BeanDefinition bean) {
    boolean isOwn =
        types(condition, bean).stream().anyMatch(type -> codebase.type(type).isPresent());
    return isOwn ? Confidence.POSSIBLE : Confidence.LIKELY;
  }

  /** The surest of the other beans that a condition speaks of. */
  private Optional<Confidence> surest(AnnotationUse condition, BeanDefinition bean) {
    List<String> names = condition.texts("name");
    List<String> types = types(condition, bean);
    return beans.stream()
        .filter(other -> !other.equals(bean))
        .filter(
            other ->
                names.stream().anyMatch(other.bean()::isNamed)
                    || types.stream().anyMatch(type -> codebase.isA(other.bean().type(), type)))
        .map(other -> other.bean().confidence())
        .filter(sure -> sure != Confidence.POSSIBLE)
        .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** The types that a condition names; without any, the bean's own. */
  private static List<String> types(AnnotationUse condition, BeanDefinition bean) {
    List<String> named =
        Stream.of("value", "type").flatMap(key -> condition.texts(key).stream()).toList();
    boolean namesNothing =
        named.isEmpty()
            && condition.texts("name").isEmpty()
            && condition.texts("annotation").isEmpty();
    return namesNothing ? List.of(bean.bean().type()) : named;
  }
}
