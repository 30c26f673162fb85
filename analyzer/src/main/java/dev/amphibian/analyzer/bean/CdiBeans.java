package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the beans of CDI, session beans and JAX-RS resources included: classes with a bean-defining
 * annotation, what they produce, and in archives that take all classes those that somebody asks
 * for.
 */
final class CdiBeans {

  /** Annotations that make a class a bean wherever beans are looked for. */
  private static final List<String> DEFINING =
      List.of(
          "enterprise.context.ApplicationScoped",
          "enterprise.context.SessionScoped",
          "enterprise.context.ConversationScoped",
          "enterprise.context.RequestScoped",
          "enterprise.context.Dependent",
          "enterprise.context.NormalScope",
          "enterprise.inject.Stereotype",
          "enterprise.inject.Model",
          "faces.view.ViewScoped",
          "transaction.TransactionScoped",
          "ejb.Stateless",
          "ejb.Stateful",
          "ejb.Singleton",
          "ejb.MessageDriven");

  /** Annotations that make a class a bean in most containers. */
  private static final List<String> USUALLY_DEFINING =
      List.of("ws.rs.Path", "ws.rs.ext.Provider", "inject.Singleton");

  private static final List<String> ENTERPRISE =
      List.of("ejb.Stateless", "ejb.Stateful", "ejb.Singleton", "ejb.MessageDriven");

  private static final List<String> SHARED =
      List.of("enterprise.context.ApplicationScoped", "ejb.Singleton", "inject.Singleton");

  private final Codebase codebase;
  private final Jakarta jakarta;
  private final Qualifiers qualifiers;
  private final BeanArchives archives;
  private final CdiProducers producers;
  private final CdiAlternatives alternatives;

  CdiBeans(Codebase codebase, Qualifiers qualifiers) {
    this.codebase = codebase;
    this.jakarta = new Jakarta(codebase);
    this.qualifiers = qualifiers;
    this.archives = BeanArchives.of(codebase);
    this.alternatives = new CdiAlternatives(jakarta, archives);
    this.producers = new CdiProducers(jakarta, qualifiers, alternatives);
  }

  List<BeanDefinition> find() {
    List<BeanDefinition> beans = new ArrayList<>();
    for (TypeInfo type : codebase.types()) {
      confidence(type)
          .ifPresent(
              sure -> {
                if (!isWrapper(type)) {
                  beans.add(bean(type, sure));
                }
                beans.addAll(producers.in(type, sure));
              });
    }
    return alternatives.withoutSpecialized(beans, codebase);
  }

  private Optional<Confidence> confidence(TypeInfo type) {
    if (!type.isConcrete() || jakarta.has(type, "enterprise.inject.Vetoed")) {
      return Optional.empty();
    }
    if (jakarta.has(type, DEFINING)) {
      return Optional.of(Confidence.PROVEN);
    }
    boolean isUsually = USUALLY_DEFINING.stream().anyMatch(a -> isOn(type, a));
    return isUsually || archives.take(type) ? Optional.of(Confidence.LIKELY) : Optional.empty();
  }

  private boolean isOn(TypeInfo type, String annotation) {
    return Jakarta.names(annotation).stream().anyMatch(n -> type.annotation(n).isPresent());
  }

  /** Interceptors and decorators stand around beans; nobody gets them handed in. */
  private boolean isWrapper(TypeInfo type) {
    return jakarta.has(type, List.of("interceptor.Interceptor", "decorator.Decorator"));
  }

  private BeanDefinition bean(TypeInfo type, Confidence confidence) {
    Bean bean =
        new Bean(
            name(type),
            Set.of(),
            TypeUse.of(type.name()),
            type,
            Bean.Origin.CLASS,
            Optional.empty(),
            CdiDecorators.of(type, codebase, jakarta),
            jakarta.has(type, SHARED),
            alternatives.confidence(type).and(confidence));
    List<AnnotationUse> all = qualifiers.on(type);
    Traits traits =
        new Traits(
            all,
            alternatives.isSelected(type),
            false,
            alternatives.priority(type),
            qualifiers.setApart(all) ? Traits.Eligibility.QUALIFIED : Traits.Eligibility.ANYONE);
    return new BeanDefinition(bean, traits, type);
  }

  private String name(TypeInfo type) {
    return jakarta
        .find(type, "inject.Named")
        .or(() -> enterpriseBean(type))
        .flatMap(use -> use.text("value").or(() -> use.text("name")))
        .filter(name -> !name.isEmpty())
        .orElse(defaultName(type));
  }

  private Optional<AnnotationUse> enterpriseBean(Annotated type) {
    return ENTERPRISE.stream().flatMap(a -> jakarta.find(type, a).stream()).findFirst();
  }

  /** An enterprise bean's default name is its class's simple name, a CDI bean's begins small. */
  private String defaultName(TypeInfo type) {
    String simple = type.simpleName().substring(type.simpleName().lastIndexOf('$') + 1);
    return enterpriseBean(type).isPresent() ? simple : Introspector.decapitalize(simple);
  }
}
