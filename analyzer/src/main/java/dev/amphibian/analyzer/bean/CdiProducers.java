package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the beans that methods and fields with {@code @Produces} make. */
final class CdiProducers {

  private static final String PRODUCES = "enterprise.inject.Produces";

  private final Jakarta jakarta;
  private final Qualifiers qualifiers;
  private final CdiAlternatives alternatives;

  CdiProducers(Jakarta jakarta, Qualifiers qualifiers, CdiAlternatives alternatives) {
    this.jakarta = jakarta;
    this.qualifiers = qualifiers;
    this.alternatives = alternatives;
  }

  List<BeanDefinition> in(TypeInfo type, Confidence confidence) {
    List<BeanDefinition> beans = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (jakarta.has(field, PRODUCES)) {
        beans.add(bean(type, field.name(), field.type(), field, Optional.empty(), confidence));
      }
    }
    for (MethodInfo method : type.methods()) {
      if (jakarta.has(method, PRODUCES) && !method.isSynthetic()) {
        String name = method.id().name();
        beans.add(bean(type, name, method.returnType(), method, Optional.of(method), confidence));
      }
    }
    return beans;
  }

  private BeanDefinition bean(
      TypeInfo declaration,
      String member,
      TypeUse product,
      Annotated element,
      Optional<MethodInfo> factory,
      Confidence confidence) {
    List<AnnotationUse> all = qualifiers.on(element);
    Bean bean =
        new Bean(
            jakarta.find(element, "inject.Named").flatMap(u -> u.text("value")).orElse(member),
            Set.of(),
            product,
            declaration,
            factory.isPresent() ? Bean.Origin.METHOD : Bean.Origin.FIELD,
            factory,
            List.of(),
            jakarta.has(element, "enterprise.context.ApplicationScoped"),
            alternatives.confidence(element).and(confidence));
    Traits traits =
        new Traits(
            all,
            alternatives.isSelected(element),
            false,
            alternatives.priority(element),
            qualifiers.setApart(all) ? Traits.Eligibility.QUALIFIED : Traits.Eligibility.ANYONE);
    return new BeanDefinition(bean, traits, element);
  }
}
