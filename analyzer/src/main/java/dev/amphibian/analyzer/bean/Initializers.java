package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which methods run while a container makes a bean, before anybody calls it. */
public final class Initializers {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final List<String> POST_CONSTRUCT =
      List.of("jakarta.annotation.PostConstruct", "javax.annotation.PostConstruct");

  /** What a container calls on objects of these types when all of them are set. */
  private static final Map<String, String> BY_TYPE =
      Map.of(
          "org.springframework.beans.factory.InitializingBean", "afterPropertiesSet",
          "org.springframework.beans.factory.SmartInitializingSingleton",
              "afterSingletonsInstantiated",
          "org.springframework.beans.factory.FactoryBean", "getObject",
          "org.springframework.context.SmartLifecycle", "start");

  private final Codebase codebase;
  private final BeanGraph beans;

  /** Those of the beans of a codebase. */
  public Initializers(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  /** A bean's, in the order in which they run: its class's or factory's first. */
  public List<MethodInfo> of(Bean bean) {
    Set<MethodInfo> all = new LinkedHashSet<>();
    bean.factory().ifPresent(all::add);
    TypeInfo type =
        bean.factory().isPresent() ? codebase.type(bean.type()).orElse(null) : bean.declaration();
    if (type == null || !type.isConcrete()) {
      return List.copyOf(all);
    }
    codebase
        .hierarchy(type.name())
        .flatMap(each -> each.methods().stream())
        .filter(MethodInfo::isStaticInitializer)
        .forEach(all::add);
    if (bean.factory().isEmpty()) {
      beans.constructor(type).ifPresent(all::add);
    }
    callbacks(bean, type).forEach(all::add);
    return List.copyOf(all);
  }

  private Stream<MethodInfo> callbacks(Bean bean, TypeInfo type) {
    List<String> named =
        bean.factory()
            .flatMap(factory -> codebase.findAnnotation(factory, BEAN))
            .map(use -> use.texts("initMethod"))
            .orElse(List.of());
    return codebase
        .hierarchy(type.name())
        .flatMap(above -> above.methods().stream())
        .filter(m -> !m.isConstructor() && !m.isStatic() && !m.isSynthetic() && !m.isAbstract())
        .filter(m -> runs(type, m))
        .filter(
            m ->
                POST_CONSTRUCT.stream().anyMatch(a -> m.annotation(a).isPresent())
                    || beans.isCalledByContainer(m)
                    || named.contains(m.id().name())
                    || isCallback(type, m));
  }

  private boolean runs(TypeInfo type, MethodInfo method) {
    return codebase
        .implementation(type.name(), method.id().name(), method.id().parameters())
        .filter(method::equals)
        .isPresent();
  }

  private boolean isCallback(TypeInfo type, MethodInfo method) {
    return method.parameters().isEmpty()
        && BY_TYPE.entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().equals(method.id().name())
                        && codebase.isA(type.name(), each.getKey()));
  }
}
