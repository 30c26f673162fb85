package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.BeanArchive;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which classes without a bean-defining annotation CDI takes all the same: in an archive of
 * discovery mode {@code all} any class, of which those count that somebody asks for.
 */
final class BeanArchives {

  private static final String JAVAX_INJECT = "javax.inject.Inject";
  private static final List<String> INJECT = List.of("jakarta.inject.Inject", JAVAX_INJECT);

  private final Codebase codebase;
  private final boolean takesAll;
  private final Set<String> askedFor;
  private final Set<String> alternatives;

  private BeanArchives(
      Codebase codebase, boolean takesAll, Set<String> askedFor, Set<String> alternatives) {
    this.codebase = codebase;
    this.takesAll = takesAll;
    this.askedFor = askedFor;
    this.alternatives = alternatives;
  }

  static BeanArchives of(Codebase codebase) {
    List<BeanArchive> files = codebase.configuration().beanArchives();
    boolean takesAll =
        files.stream()
            .map(BeanArchive::discoveryMode)
            .anyMatch(mode -> mode.map("all"::equals).orElseGet(() -> isBeforeCdi4(codebase)));
    return new BeanArchives(
        codebase,
        takesAll,
        takesAll ? askedFor(codebase, INJECT) : Set.of(),
        files.stream().flatMap(file -> file.alternatives().stream()).collect(Collectors.toSet()));
  }

  /** Which mode a file without one means depends on the version, of which the package tells. */
  private static boolean isBeforeCdi4(Codebase codebase) {
    return !askedFor(codebase, List.of(JAVAX_INJECT)).isEmpty();
  }

  private static Set<String> askedFor(Codebase codebase, List<String> inject) {
    Set<String> names = new HashSet<>();
    for (TypeInfo type : codebase.types()) {
      Stream<TypeUse> fields =
          type.fields().stream().filter(field -> carries(field, inject)).map(FieldInfo::type);
      Stream<TypeUse> parameters =
          type.methods().stream()
              .filter(method -> carries(method, inject))
              .flatMap(method -> method.parameters().stream())
              .map(ParameterInfo::type);
      Stream.concat(fields, parameters)
          .flatMap(use -> Stream.concat(Stream.of(use), use.arguments().stream()))
          .map(TypeUse::name)
          .filter(name -> codebase.type(name).isPresent())
          .forEach(names::add);
    }
    return names;
  }

  private static boolean carries(Annotated element, List<String> annotations) {
    return annotations.stream().anyMatch(name -> element.annotation(name).isPresent());
  }

  /** Whether a class is a bean only because its archive takes all. */
  boolean take(TypeInfo type) {
    boolean isInner = type.name().contains("$") && !type.isStatic();
    return takesAll
        && !isInner
        && type.kind() == TypeKind.CLASS
        && codebase.supertypes(type.name()).stream().anyMatch(askedFor::contains);
  }

  boolean selectAlternative(TypeInfo type) {
    return alternatives.contains(type.name())
        || type.annotations().stream().anyMatch(use -> alternatives.contains(use.type()));
  }
}
