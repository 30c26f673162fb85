package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.EnterpriseBean;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the methods of session beans' remote interfaces: those under {@code @Remote}, and those
 * that the bean's own {@code @Remote} or {@code ejb-jar.xml} names.
 */
public final class EjbRemoteFinder implements EntryPointFinder {

  private static final JakartaType REMOTE = new JakartaType("ejb.Remote");
  private static final List<JakartaType> SESSION_BEANS =
      List.of(
          new JakartaType("ejb.Stateless"),
          new JakartaType("ejb.Stateful"),
          new JakartaType("ejb.Singleton"));

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && isSessionBean(codebase, type))
        .flatMap(type -> business(codebase, type));
  }

  private static boolean isSessionBean(Codebase codebase, TypeInfo type) {
    return SESSION_BEANS.stream().anyMatch(annotation -> annotation.on(type).isPresent())
        || described(codebase, type).findAny().isPresent();
  }

  /** What {@code ejb-jar.xml} says of a session bean. */
  private static Stream<EnterpriseBean> described(Codebase codebase, TypeInfo type) {
    return codebase.configuration().enterpriseBeans().stream()
        .filter(bean -> !bean.isMessageDriven() && bean.type().equals(Optional.of(type.name())));
  }

  private static Stream<Found> business(Codebase codebase, TypeInfo bean) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, MethodInfo> methods = new LinkedHashMap<>();
    for (TypeInfo remote : remoteInterfaces(codebase, bean)) {
      for (MethodInfo runs : implemented(codebase, bean, remote)) {
        methods.put(runs.id().toString(), runs);
        names
            .computeIfAbsent(runs.id().toString(), unused -> new TreeSet<>())
            .add(remote.name() + "#" + runs.id().name());
      }
    }
    return methods.entrySet().stream()
        .map(e -> new Found(bean, e.getValue(), trigger(names.getOrDefault(e.getKey(), Set.of()))));
  }

  private static Trigger trigger(Set<String> names) {
    return new Trigger.Direct("ejb", List.copyOf(names));
  }

  private static List<TypeInfo> remoteInterfaces(Codebase codebase, TypeInfo bean) {
    Set<String> names = new LinkedHashSet<>();
    Optional<AnnotationUse> own = REMOTE.on(bean);
    own.ifPresent(use -> names.addAll(use.texts("value")));
    if (own.isPresent() && names.isEmpty()) {
      bean.interfaces().stream()
          .map(TypeUse::name)
          .filter(name -> !name.startsWith("java.io."))
          .forEach(names::add);
    }
    described(codebase, bean).forEach(each -> names.addAll(each.remoteInterfaces()));
    codebase.supertypes(bean.name()).stream()
        .filter(name -> codebase.described(name).filter(EjbRemoteFinder::isRemote).isPresent())
        .forEach(names::add);
    return names.stream().flatMap(name -> codebase.described(name).stream()).toList();
  }

  private static boolean isRemote(TypeInfo type) {
    return type.kind() == TypeKind.INTERFACE && REMOTE.on(type).isPresent();
  }

  private static List<MethodInfo> implemented(Codebase codebase, TypeInfo bean, TypeInfo remote) {
    return codebase.supertypes(remote.name()).stream()
        .flatMap(name -> codebase.described(name).stream())
        .flatMap(type -> type.methods().stream())
        .filter(method -> !method.isStatic() && !method.isSynthetic())
        .flatMap(method -> RunningMethods.running(codebase, bean, method).stream())
        .toList();
  }
}
