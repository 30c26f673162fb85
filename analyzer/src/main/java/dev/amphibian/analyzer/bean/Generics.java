package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows type arguments up the hierarchy: what {@code T} is in {@code Base<T>} for a subclass. */
final class Generics {

  private static final String OBJECT = "java.lang.Object";

  private final Codebase codebase;

  Generics(Codebase codebase) {
    this.codebase = codebase;
  }

  /** A type as one of its supertypes, with type arguments as far as they are known. */
  Optional<TypeUse> as(TypeUse type, String ancestor) {
    Set<String> seen = new HashSet<>();
    Optional<TypeUse> at = Optional.of(type);
    while (at.isPresent() && !at.get().name().equals(ancestor)) {
      at = seen.add(at.get().name()) ? towards(ancestor, at.get()) : Optional.empty();
    }
    return at;
  }

  /** The nearest supertype on the way to another, with what is known of its type arguments. */
  private Optional<TypeUse> towards(String ancestor, TypeUse type) {
    return codebase.described(type.name()).stream()
        .flatMap(TypeInfo::supertypes)
        .filter(above -> codebase.isA(above.name(), ancestor))
        .findFirst()
        .map(above -> replaced(above, variables(type)));
  }

  /** What the type variables of a supertype stand for in a type. */
  Map<String, TypeUse> variablesOf(String ancestor, TypeInfo type) {
    return as(TypeUse.of(type.name()), ancestor).map(this::variables).orElse(Map.of());
  }

  private Map<String, TypeUse> variables(TypeUse type) {
    List<String> names =
        type.arguments().isEmpty()
            ? List.of()
            : codebase.described(type.name()).map(TypeInfo::typeParameters).orElse(List.of());
    Map<String, TypeUse> variables = new HashMap<>();
    for (int i = 0; i < Math.min(names.size(), type.arguments().size()); i++) {
      variables.put(names.get(i), type.arguments().get(i));
    }
    return variables;
  }

  /** A type with its variables replaced as far as these are known. */
  TypeUse replaced(TypeUse type, Map<String, TypeUse> variables) {
    if (variables.isEmpty()) {
      return type;
    }
    TypeUse known = type.variable().map(variables::get).orElse(null);
    if (known != null) {
      String dimensions = type.name().replaceAll("[^\\[\\]]", "");
      return new TypeUse(known.name() + dimensions, known.arguments(), known.variable());
    }
    return new TypeUse(
        type.name(),
        type.arguments().stream().map(argument -> replaced(argument, variables)).toList(),
        type.variable());
  }

  /** Whether a type's arguments are exactly those that are asked for, where both are known. */
  boolean fitsExactly(TypeUse wanted, TypeUse given) {
    return fits(wanted, given, false);
  }

  /**
   * Whether a type's arguments may be meant: one may also stand below the one asked for, since
   * wildcards are read as their bounds.
   */
  boolean fitsLoosely(TypeUse wanted, TypeUse given) {
    return fits(wanted, given, true);
  }

  private boolean fits(TypeUse wanted, TypeUse given, boolean allowsBelow) {
    if (wanted.arguments().isEmpty()) {
      return true;
    }
    Optional<TypeUse> seen = as(given, wanted.name());
    List<TypeUse> arguments = seen.map(TypeUse::arguments).orElse(List.of());
    if (arguments.size() != wanted.arguments().size()) {
      return allowsBelow;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!argumentFits(wanted.arguments().get(i), arguments.get(i), allowsBelow)) {
        return false;
      }
    }
    return true;
  }

  private boolean argumentFits(TypeUse wanted, TypeUse given, boolean allowsBelow) {
    if (isOpen(wanted) || given.variable().isPresent()) {
      return isOpen(wanted) || allowsBelow;
    }
    boolean isRelated =
        wanted.name().equals(given.name())
            || (allowsBelow
                && (codebase.isA(given.name(), wanted.name())
                    || codebase.isA(wanted.name(), given.name())));
    return isRelated && fits(wanted, given, allowsBelow);
  }

  /** Anything will do: a wildcard without bound, or a variable that nobody has filled. */
  private static boolean isOpen(TypeUse wanted) {
    return wanted.name().equals(OBJECT) || wanted.variable().isPresent();
  }
}
