package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the application's classes that a class imports into the context. */
final class Imports {

  private static final String IMPORT = "org.springframework.context.annotation.Import";

  /** Code that chooses what to import: all that it mentions may be. */
  private static final List<String> CHOOSING =
      List.of(
          "org.springframework.context.annotation.ImportSelector",
          "org.springframework.context.annotation.ImportBeanDefinitionRegistrar",
          "org.springframework.beans.factory.BeanRegistrar");

  /** Other annotations whose classes become beans, with the attributes that name them. */
  private static final Map<String, List<String>> NAMING =
      Map.of(
          "org.springframework.boot.context.properties.EnableConfigurationProperties",
          List.of("value"),
          "org.springframework.boot.autoconfigure.ImportAutoConfiguration",
          List.of("value", "classes"),
          "org.springframework.cloud.openfeign.FeignClient",
          List.of("configuration"),
          "org.springframework.cloud.openfeign.EnableFeignClients",
          List.of("defaultConfiguration", "clients"),
          "org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient",
          List.of("value", "configuration"));

  private final Codebase codebase;
  private final Stereotypes stereotypes;

  Imports(Codebase codebase, Stereotypes stereotypes) {
    this.codebase = codebase;
    this.stereotypes = stereotypes;
  }

  /** The application's types that a type imports, each with how surely. */
  Map<TypeInfo, Confidence> of(TypeInfo type) {
    Map<TypeInfo, Confidence> imported = new LinkedHashMap<>();
    collect(type.annotations(), imported, new LinkedHashSet<>());
    return imported;
  }

  private void collect(
      List<AnnotationUse> annotations, Map<TypeInfo, Confidence> imported, Set<String> seen) {
    for (AnnotationUse use : annotations) {
      if (use.type().equals(IMPORT)) {
        use.texts("value").forEach(name -> add(name, imported));
      }
      for (String attribute : NAMING.getOrDefault(use.type(), List.of())) {
        use.texts(attribute).stream()
            .flatMap(name -> codebase.type(name).stream())
            .forEach(named -> imported.put(named, confidence(use)));
      }
      if (seen.add(use.type())) {
        codebase.type(use.type()).ifPresent(meta -> collect(meta.annotations(), imported, seen));
      }
    }
  }

  /** A client's own configuration makes beans for that client only. */
  private static Confidence confidence(AnnotationUse use) {
    return use.type().startsWith("org.springframework.boot")
        ? Confidence.PROVEN
        : Confidence.LIKELY;
  }

  private void add(String name, Map<TypeInfo, Confidence> imported) {
    codebase.type(name).ifPresent(type -> add(type, imported));
  }

  private void add(TypeInfo type, Map<TypeInfo, Confidence> imported) {
    if (CHOOSING.stream().noneMatch(choosing -> codebase.isA(type.name(), choosing))) {
      imported.merge(type, Confidence.PROVEN, Imports::surer);
      return;
    }
    for (String mentioned : codebase.libraries().references(type)) {
      codebase
          .type(mentioned)
          .filter(TypeInfo::isConcrete)
          .filter(t -> !t.name().startsWith(type.name()))
          .ifPresent(t -> imported.merge(t, mentioned(t), Imports::surer));
    }
  }

  private Confidence mentioned(TypeInfo type) {
    return stereotypes.isComponent(type) ? Confidence.LIKELY : Confidence.POSSIBLE;
  }

  private static Confidence surer(Confidence a, Confidence b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
