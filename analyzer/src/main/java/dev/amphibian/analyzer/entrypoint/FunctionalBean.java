package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object that a library calls through one of its interfaces.
 *
 * @param name what Spring calls it
 * @param type the class whose object is called, or that declares the {@code @Bean} method
 * @param runs the method that is called; of a lambda the {@code @Bean} method that makes it, since
 *     its code stands there
 * @param contract the interface with its type arguments, as far as they are written
 */
public record FunctionalBean(String name, TypeInfo type, MethodInfo runs, TypeUse contract) {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String COMPONENT = "org.springframework.stereotype.Component";

  /**
   * The application's classes below a library's interfaces, and the {@code @Bean} methods that make
   * other objects of them.
   *
   * @param contracts per interface or abstract class, the name of the method that the library calls
   */
  public static Stream<FunctionalBean> of(Codebase codebase, Map<String, String> contracts) {
    return codebase.types().stream()
        .flatMap(
            type ->
                Stream.concat(
                    classes(codebase, type, contracts),
                    factories(codebase, type, contracts.keySet())));
  }

  /** Whether Spring makes an object of this class: as a component, or by a {@code @Bean} method. */
  public static boolean isMadeBySpring(Codebase codebase, TypeInfo type) {
    return codebase.hasAnnotation(type, COMPONENT)
        || codebase.types().stream()
            .flatMap(each -> each.methods().stream())
            .filter(method -> codebase.hasAnnotation(method, BEAN))
            .anyMatch(method -> makes(method, type.name()));
  }

  private static boolean makes(MethodInfo factory, String type) {
    return factory.returnType().name().equals(type)
        || constructed(factory).anyMatch(made -> made.equals(type));
  }

  private static Stream<String> constructed(MethodInfo method) {
    return method.calls().stream()
        .map(Call::target)
        .filter(called -> called.name().equals("<init>"))
        .map(called -> called.owner());
  }

  private static Stream<FunctionalBean> classes(
      Codebase codebase, TypeInfo type, Map<String, String> contracts) {
    if (!type.isConcrete()) {
      return Stream.empty();
    }
    return contracts.entrySet().stream()
        .filter(contract -> codebase.isA(type.name(), contract.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            contract ->
                called(codebase, type, contract.getValue()).stream()
                    .map(
                        method ->
                            new FunctionalBean(
                                BeanName.of(codebase, type),
                                type,
                                method,
                                contract(codebase, type, Set.of(contract.getKey())))))
        .distinct();
  }

  /** The methods of this name in the nearest class that has some. */
  private static List<MethodInfo> called(Codebase codebase, TypeInfo type, String name) {
    return codebase
        .hierarchy(type.name())
        .map(
            above ->
                above.methods().stream()
                    .filter(m -> m.id().name().equals(name))
                    .filter(m -> !m.isSynthetic() && !m.isStatic() && !m.isAbstract())
                    .toList())
        .filter(methods -> !methods.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static TypeUse contract(Codebase codebase, TypeInfo type, Collection<String> wanted) {
    return codebase
        .hierarchy(type.name())
        .flatMap(TypeInfo::supertypes)
        .filter(use -> wanted.contains(use.name()))
        .findFirst()
        .orElseGet(() -> TypeUse.of(wanted.iterator().next()));
  }

  private static Stream<FunctionalBean> factories(
      Codebase codebase, TypeInfo type, Set<String> contracts) {
    return type.methods().stream()
        .filter(method -> !method.isSynthetic() && codebase.hasAnnotation(method, BEAN))
        .filter(method -> contracts.stream().anyMatch(c -> returns(codebase, method, c)))
        .filter(method -> !makesOwnClass(codebase, method, contracts))
        .map(
            method ->
                new FunctionalBean(
                    BeanName.of(codebase, method).get(0), type, method, method.returnType()));
  }

  /** A declared class of a library's would run the library's code. */
  private static boolean returns(Codebase codebase, MethodInfo method, String contract) {
    String type = method.returnType().name();
    return type.equals(contract) || codebase.type(type).isPresent() && codebase.isA(type, contract);
  }

  /** Then that class's own method is the one that is called. */
  private static boolean makesOwnClass(
      Codebase codebase, MethodInfo method, Set<String> contracts) {
    return Stream.concat(Stream.of(method.returnType().name()), constructed(method))
        .flatMap(made -> codebase.type(made).stream())
        .filter(TypeInfo::isConcrete)
        .anyMatch(made -> contracts.stream().anyMatch(c -> codebase.isA(made.name(), c)));
  }
}
