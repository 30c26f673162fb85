package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Which alternatives CDI selects, and which beans others stand in for. */
final class CdiAlternatives {

  private static final String ALTERNATIVE = "enterprise.inject.Alternative";
  private static final String SPECIALIZES = "enterprise.inject.Specializes";

  private final Jakarta jakarta;
  private final BeanArchives archives;

  CdiAlternatives(Jakarta jakarta, BeanArchives archives) {
    this.jakarta = jakarta;
    this.archives = archives;
  }

  /** An alternative wins if a priority or a {@code beans.xml} selects it. */
  boolean isSelected(Annotated element) {
    return jakarta.has(element, ALTERNATIVE)
        && (priority(element).isPresent()
            || (element instanceof TypeInfo type && archives.selectAlternative(type)));
  }

  /** An alternative that nothing here selects may still be selected elsewhere. */
  Confidence confidence(Annotated element) {
    return jakarta.has(element, ALTERNATIVE) && !isSelected(element)
        ? Confidence.POSSIBLE
        : Confidence.PROVEN;
  }

  /** CDI takes the alternative of the highest priority, Spring the bean of the lowest figure. */
  OptionalInt priority(Annotated element) {
    return jakarta.find(element, "annotation.Priority").stream()
        .flatMap(use -> use.text("value").stream())
        .mapToInt(value -> -Integer.parseInt(value))
        .findFirst();
  }

  List<BeanDefinition> withoutSpecialized(List<BeanDefinition> beans, Codebase codebase) {
    Set<String> replaced =
        codebase.types().stream()
            .filter(type -> jakarta.has(type, SPECIALIZES))
            .flatMap(type -> type.superclass().stream())
            .map(TypeUse::name)
            .collect(Collectors.toSet());
    return beans.stream().filter(bean -> !replaced.contains(bean.bean().type())).toList();
  }
}
