package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.TypeLiteral;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The prefixes that {@code PathMatchConfigurer.addPathPrefix} puts before controllers' paths. */
final class PathPrefixes {

  private static final Set<String> CONFIGURERS =
      Set.of(
          "org.springframework.web.servlet.config.annotation.PathMatchConfigurer",
          "org.springframework.web.reactive.config.PathMatchConfigurer");

  private final Codebase codebase;
  private final List<PathPrefix> prefixes = new ArrayList<>();
  private final List<Place> notRead = new ArrayList<>();

  private record PathPrefix(String path, Predicate<TypeInfo> isFor) {}

  PathPrefixes(Codebase codebase) {
    this.codebase = codebase;
    Registration.of(codebase, CONFIGURERS, Set.of("addPathPrefix")).forEach(this::add);
  }

  /** The prefix of a controller's paths, empty if it has none. */
  String of(TypeInfo controller) {
    return prefixes.stream()
        .filter(prefix -> prefix.isFor().test(controller))
        .map(PathPrefix::path)
        .findFirst()
        .orElse("");
  }

  /** The prefixes of which it can't be told what they are, or for which controllers. */
  List<Place> notRead() {
    return List.copyOf(notRead);
  }

  private void add(Registration registration) {
    Optional<String> path = registration.text(0);
    Optional<Predicate<TypeInfo>> isFor =
        registration.call().argument(1) instanceof Operand.Function function
            ? codebase.method(function.body()).map(this::lambda)
            : registration
                .source()
                .flatMap(call -> condition(registration.method(), call.arguments().get(1)));
    if (path.isPresent() && isFor.isPresent()) {
      prefixes.add(new PathPrefix(path.get(), isFor.get()));
    } else {
      notRead.add(registration.call().place());
    }
  }

  /** A lambda without calls gives the same answer always: nobody writes one that says no. */
  private Predicate<TypeInfo> lambda(MethodInfo lambda) {
    List<String> asked =
        lambda.calls().stream()
            .flatMap(call -> call.arguments().stream())
            .filter(Operand.TypeLiteral.class::isInstance)
            .map(argument -> ((Operand.TypeLiteral) argument).type())
            .toList();
    return asked.isEmpty()
        ? type -> lambda.calls().isEmpty()
        : type -> asked.stream().allMatch(name -> carries(type, name));
  }

  private Optional<Predicate<TypeInfo>> condition(MethodInfo method, Expression expression) {
    if (!(expression instanceof Invocation call)) {
      return Optional.empty();
    }
    List<String> types =
        call.arguments().stream()
            .filter(TypeLiteral.class::isInstance)
            .map(argument -> ((TypeLiteral) argument).type())
            .map(name -> TypeNames.resolved(codebase, method, name))
            .toList();
    List<String> texts = new ConstantTexts(codebase, method).arguments(call, 0);
    return switch (call.method()) {
      case "forAnyHandlerType" -> Optional.of(type -> true);
      case "forAnnotation" -> Optional.of(any(types, this::carries));
      case "forAssignableType" ->
          Optional.of(any(types, (type, name) -> codebase.isA(type.name(), name)));
      case "forBasePackage" -> Optional.of(any(texts, PathPrefixes::isInPackage));
      case "forBasePackageClass" ->
          Optional.of(any(types, (type, name) -> isInPackage(type, packageOf(name))));
      default -> Optional.empty();
    };
  }

  private interface Match {
    boolean test(TypeInfo type, String name);
  }

  private static Predicate<TypeInfo> any(List<String> names, Match match) {
    return type -> names.stream().anyMatch(name -> match.test(type, name));
  }

  private boolean carries(TypeInfo type, String annotation) {
    return BeanMethod.hierarchy(codebase, type).stream()
        .anyMatch(above -> codebase.hasAnnotation(above, annotation));
  }

  private static boolean isInPackage(TypeInfo type, String packageName) {
    return (type.packageName() + ".").startsWith(packageName + ".");
  }

  private static String packageOf(String typeName) {
    return typeName.substring(0, Math.max(0, typeName.lastIndexOf('.')));
  }
}
