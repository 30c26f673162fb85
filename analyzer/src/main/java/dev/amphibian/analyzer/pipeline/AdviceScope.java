package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** For which controllers an advice is: for all, or for any that one of its attributes names. */
record AdviceScope(
    Codebase codebase, List<String> packages, List<String> types, List<String> annotations) {

  AdviceScope {
    packages = List.copyOf(packages);
    types = List.copyOf(types);
    annotations = List.copyOf(annotations);
  }

  AdviceScope(Codebase codebase, AnnotationUse advice) {
    this(
        codebase,
        Stream.concat(
                Stream.of("value", "basePackages").flatMap(key -> advice.texts(key).stream()),
                advice.texts("basePackageClasses").stream().map(AdviceScope::packageOf))
            .toList(),
        advice.texts("assignableTypes"),
        advice.texts("annotations"));
  }

  private static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  boolean takes(TypeInfo controller) {
    boolean isForAll = packages.isEmpty() && types.isEmpty() && annotations.isEmpty();
    return isForAll
        || packages.stream()
            .anyMatch(each -> (controller.packageName() + ".").startsWith(each + "."))
        || types.stream().anyMatch(each -> codebase.isA(controller.name(), each))
        || annotations.stream().anyMatch(each -> codebase.hasAnnotation(controller, each));
  }
}
