package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atteo.evo.inflector.English;

/**
 * A repository that Spring Data REST exports.
 *
 * @param type the repository's interface
 * @param domainType the name of the type that it keeps
 * @param path its path without base path, such as {@code /owners}
 */
record ExportedRepository(TypeInfo type, String domainType, String path) {

  private static final String DATA = "org.springframework.data.";
  private static final String REPOSITORY = DATA + "repository.Repository";
  private static final String DEFINITION = DATA + "repository.RepositoryDefinition";
  private static final String NO_BEAN = DATA + "repository.NoRepositoryBean";
  private static final List<String> RESOURCE =
      List.of(
          DATA + "rest.core.annotation.RepositoryRestResource",
          DATA + "rest.core.annotation.RestResource");

  /** The exported repositories of an application that uses Spring Data REST. */
  static List<ExportedRepository> of(Codebase codebase) {
    if (!DataRest.isUsed(codebase)) {
      return List.of();
    }
    String strategy = DataRest.detectionStrategy(codebase).toLowerCase(Locale.ROOT);
    return codebase.types().stream()
        .filter(type -> type.kind() == TypeKind.INTERFACE && type.annotation(NO_BEAN).isEmpty())
        .filter(type -> isExported(type, strategy))
        .flatMap(type -> exported(codebase, type).stream())
        .toList();
  }

  private static Optional<ExportedRepository> exported(Codebase codebase, TypeInfo type) {
    return type.annotation(DEFINITION)
        .flatMap(use -> use.text("domainClass"))
        .or(() -> domainType(codebase, type, Map.of()))
        .map(domain -> new ExportedRepository(type, domain, "/" + path(type, domain)));
  }

  /** The first type argument of {@code Repository}, through the interfaces between. */
  private static Optional<String> domainType(
      Codebase codebase, TypeInfo type, Map<String, TypeUse> variables) {
    for (TypeUse above : type.interfaces()) {
      List<TypeUse> arguments =
          above.arguments().stream()
              .map(argument -> variables.getOrDefault(argument.variable().orElse(""), argument))
              .toList();
      if (above.name().equals(REPOSITORY)) {
        return arguments.stream().findFirst().map(TypeUse::name);
      }
      Optional<String> found =
          codebase
              .described(above.name())
              .flatMap(next -> domainType(codebase, next, bound(next, arguments)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Map<String, TypeUse> bound(TypeInfo type, List<TypeUse> arguments) {
    Map<String, TypeUse> variables = new HashMap<>();
    for (int i = 0; i < Math.min(type.typeParameters().size(), arguments.size()); i++) {
      variables.put(type.typeParameters().get(i), arguments.get(i));
    }
    return variables;
  }

  private static boolean isExported(TypeInfo type, String strategy) {
    boolean isPublic = type.access() == Access.PUBLIC;
    return switch (strategy) {
      case "all" -> true;
      case "annotated" -> resource(type).isPresent() && isExported(type);
      case "visibility" -> isPublic;
      default -> resource(type).isPresent() ? isExported(type) : isPublic;
    };
  }

  private static String path(TypeInfo type, String domainType) {
    String simpleName = domainType.replaceFirst(".*[.$]", "");
    return givenPath(type).orElseGet(() -> English.plural(uncapitalized(simpleName)));
  }

  private static String uncapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The path that an annotation gives to a repository, a method or a property. */
  static Optional<String> givenPath(Annotated element) {
    return resource(element)
        .flatMap(use -> use.text("path"))
        .filter(path -> !path.isEmpty())
        .map(path -> path.replaceFirst("^/", ""));
  }

  /** Whether no annotation takes a method or property out. */
  static boolean isExported(Annotated element) {
    return resource(element)
        .flatMap(use -> use.text("exported"))
        .filter(exported -> exported.equals("false") || exported.equals("0"))
        .isEmpty();
  }

  private static Optional<AnnotationUse> resource(Annotated element) {
    return RESOURCE.stream().flatMap(name -> element.annotation(name).stream()).findFirst();
  }

  /** The methods that interfaces of the application declare for this repository, nearest first. */
  Stream<MethodInfo> declared(Codebase codebase) {
    return BeanMethod.hierarchy(codebase, type).stream()
        .filter(above -> codebase.type(above.name()).isPresent())
        .filter(above -> above.equals(type) || codebase.isA(above.name(), REPOSITORY))
        .flatMap(above -> above.methods().stream())
        .filter(MethodInfo::isAbstract);
  }

  /** Whether the repository has a method of this name, declared anywhere above it. */
  boolean has(Codebase codebase, String method) {
    return BeanMethod.hierarchy(codebase, type).stream()
        .flatMap(above -> above.methods().stream())
        .anyMatch(each -> each.id().name().equals(method));
  }
}
