package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which classes Spring takes for controllers: beans that are annotated so, or inherit it. */
final class Controllers {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final String CONTROLLER = "org.springframework.stereotype.Controller";
  private static final String REQUEST_MAPPING =
      "org.springframework.web.bind.annotation.RequestMapping";

  /** Came with Spring 6, since when a type's {@code @RequestMapping} no longer makes a handler. */
  private static final String SINCE_SPRING_6 =
      "org.springframework.web.service.annotation.HttpExchange";

  private final Codebase codebase;
  private final Set<String> made;

  Controllers(Codebase codebase) {
    this.codebase = codebase;
    NamedBeans beans = new NamedBeans(codebase);
    this.made =
        Stream.concat(
                codebase.types().stream()
                    .flatMap(type -> type.methods().stream())
                    .filter(method -> !method.isSynthetic() && codebase.hasAnnotation(method, BEAN))
                    .flatMap(Controllers::made),
                beans.declared().stream().flatMap(bean -> beans.className(bean).stream()))
            .collect(Collectors.toSet());
  }

  /** What a factory method promises, and what it constructs. */
  private static Stream<String> made(MethodInfo factory) {
    Stream<String> constructed =
        factory.calls().stream()
            .map(Call::target)
            .filter(target -> target.name().equals("<init>"))
            .map(target -> target.owner());
    return Stream.concat(Stream.of(factory.returnType().name()), constructed);
  }

  /** The beans whose methods can handle what {@code @Controller} classes handle. */
  Stream<TypeInfo> all() {
    return annotated(List.of(CONTROLLER));
  }

  /** The beans whose methods Spring MVC or WebFlux looks at. */
  Stream<TypeInfo> ofWeb() {
    boolean isOld = codebase.libraries().find(SINCE_SPRING_6).isEmpty();
    return annotated(isOld ? List.of(CONTROLLER, REQUEST_MAPPING) : List.of(CONTROLLER));
  }

  /** The beans that carry or inherit one of these annotations. */
  Stream<TypeInfo> annotated(List<String> annotations) {
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && isBean(type))
        .filter(
            type ->
                BeanMethod.hierarchy(codebase, type).stream()
                    .anyMatch(
                        above ->
                            annotations.stream().anyMatch(a -> codebase.hasAnnotation(above, a))));
  }

  private boolean isBean(TypeInfo type) {
    return made.contains(type.name()) || codebase.hasAnnotation(type, COMPONENT);
  }
}
