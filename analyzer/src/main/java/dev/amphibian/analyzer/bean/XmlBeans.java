package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Profiles;
import dev.amphibian.analyzer.codebase.SpringBeanFile;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes beans of what XML files declare, as far as a class of the application is involved. Which
 * files Spring is given is not always written down, so none of them is certain.
 */
final class XmlBeans {

  private static final int NESTING = 10;

  private final Codebase codebase;
  private final Set<String> profiles;
  private final Products products;
  private final Map<String, Declared> byName = new LinkedHashMap<>();
  private final List<Declared> all = new ArrayList<>();

  XmlBeans(Codebase codebase) {
    this.codebase = codebase;
    this.profiles = Set.copyOf(codebase.settings().activeProfiles());
    this.products = new Products(codebase);
    for (SpringBeanFile file : codebase.configuration().springBeanFiles()) {
      all.addAll(file.beans());
    }
    for (Declared bean : all) {
      bean.names().forEach(name -> byName.putIfAbsent(name, bean));
    }
  }

  List<BeanDefinition> find() {
    List<BeanDefinition> beans = new ArrayList<>();
    for (Declared declared : all) {
      if (!declared.isTemplate()) {
        bean(declared).ifPresent(beans::add);
      }
    }
    return beans;
  }

  private Optional<BeanDefinition> bean(Declared declared) {
    Optional<TypeInfo> type = className(declared, 0).flatMap(codebase::type);
    Optional<MethodInfo> factory = factory(declared, type);
    Optional<TypeInfo> owner =
        factory.isPresent() ? factory.flatMap(f -> codebase.type(f.id().owner())) : type;
    return owner.map(
        declaration -> {
          TypeUse made = factory.map(MethodInfo::returnType).orElse(TypeUse.of(declaration.name()));
          Bean bean = bean(declared, declaration, products.of(made), factory);
          return new BeanDefinition(bean, traits(declared, declaration), declaration);
        });
  }

  private Optional<String> className(Declared declared, int depth) {
    return depth > NESTING
        ? Optional.empty()
        : declared
            .type()
            .map(codebase.settings()::resolve)
            .or(
                () ->
                    declared
                        .parent()
                        .flatMap(name -> Optional.ofNullable(byName.get(name)))
                        .flatMap(parent -> className(parent, depth + 1)));
  }

  private Optional<MethodInfo> factory(Declared declared, Optional<TypeInfo> type) {
    Optional<TypeInfo> owner =
        declared.factoryBean().isPresent()
            ? declared
                .factoryBean()
                .flatMap(name -> Optional.ofNullable(byName.get(name)))
                .flatMap(bean -> className(bean, 0))
                .flatMap(codebase::type)
            : type;
    return declared
        .factoryMethod()
        .flatMap(
            name ->
                owner.flatMap(
                    t -> t.methods().stream().filter(m -> m.id().name().equals(name)).findFirst()));
  }

  private Bean bean(
      Declared declared, TypeInfo declaration, TypeUse product, Optional<MethodInfo> factory) {
    boolean isActive =
        declared
            .profile()
            .map(expression -> List.of(expression.split(",")))
            .map(any -> Profiles.accept(any, profiles))
            .orElse(true);
    List<String> names = declared.names();
    return new Bean(
        names.isEmpty() ? innerName(product.name()) : names.get(0),
        Set.copyOf(names.subList(Math.min(1, names.size()), names.size())),
        product,
        declaration,
        Bean.Origin.FILE,
        factory,
        List.of(),
        declared.scope().map("singleton"::equals).orElse(true),
        isActive ? Confidence.LIKELY : Confidence.POSSIBLE);
  }

  /** The name that Spring gives the first bean of a class without a name. */
  static String innerName(String className) {
    return className + "#0";
  }

  private Traits traits(Declared declared, TypeInfo declaration) {
    List<AnnotationUse> qualifiers = new Qualifiers(codebase).on(declaration);
    return new Traits(
        qualifiers,
        declared.isPrimary(),
        false,
        OptionalInt.empty(),
        declared.isCandidate() ? Traits.Eligibility.ANYONE : Traits.Eligibility.NOBODY);
  }

  /** What XML files hand to beans of a type. */
  List<SpringBeanFile.Reference> references(TypeInfo type) {
    List<SpringBeanFile.Reference> found = new ArrayList<>();
    for (Declared declared : all) {
      if (className(declared, 0).filter(type.name()::equals).isPresent()) {
        found.addAll(declared.references());
      }
    }
    return found;
  }
}
