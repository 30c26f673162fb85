package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A filter of a component scan; filters that are code or AspectJ patterns match nothing here. */
final class ScanFilter {

  private final Predicate<TypeInfo> condition;

  private ScanFilter(Predicate<TypeInfo> condition) {
    this.condition = condition;
  }

  boolean matches(TypeInfo type) {
    return condition.test(type);
  }

  /** The filter that a {@code @ComponentScan.Filter} describes. */
  static ScanFilter of(AnnotationUse use, Codebase codebase) {
    List<String> classes =
        Stream.concat(use.texts("value").stream(), use.texts("classes").stream()).toList();
    return switch (use.text("type").orElse("ANNOTATION")) {
      case "ANNOTATION" ->
          new ScanFilter(type -> classes.stream().anyMatch(a -> codebase.hasAnnotation(type, a)));
      case "ASSIGNABLE_TYPE" ->
          new ScanFilter(type -> classes.stream().anyMatch(c -> codebase.isA(type.name(), c)));
      case "REGEX" -> regularExpressions(use.texts("pattern"));
      default -> new ScanFilter(type -> false);
    };
  }

  /** Classes that carry an annotation. */
  static ScanFilter annotatedWith(String annotation, Codebase codebase) {
    return new ScanFilter(type -> codebase.hasAnnotation(type, annotation));
  }

  private static ScanFilter regularExpressions(List<String> expressions) {
    List<Pattern> patterns =
        expressions.stream().flatMap(expression -> compiled(expression).stream()).toList();
    return new ScanFilter(
        type -> patterns.stream().anyMatch(p -> p.matcher(type.name()).matches()));
  }

  private static List<Pattern> compiled(String expression) {
    try {
      return List.of(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      return List.of();
    }
  }
}
