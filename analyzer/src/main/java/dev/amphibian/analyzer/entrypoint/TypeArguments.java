package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a class hands to a generic type above it, through whatever stands between. */
public final class TypeArguments {

  private final Codebase codebase;
  private final String ancestor;
  private final Set<String> seen = new HashSet<>();

  private TypeArguments(Codebase codebase, String ancestor) {
    this.codebase = codebase;
    this.ancestor = ancestor;
  }

  /** The ancestor's type arguments as the class sets them; empty where it is raw or not above. */
  public static List<TypeUse> of(Codebase codebase, TypeInfo type, String ancestor) {
    return new TypeArguments(codebase, ancestor).above(type, Map.of()).orElse(List.of());
  }

  private Optional<List<TypeUse>> above(TypeInfo type, Map<String, TypeUse> bound) {
    if (!seen.add(type.name())) {
      return Optional.empty();
    }
    for (TypeUse above : type.supertypes().toList()) {
      List<TypeUse> arguments = above.arguments().stream().map(a -> resolved(a, bound)).toList();
      Optional<List<TypeUse>> found =
          above.name().equals(ancestor)
              ? Optional.of(arguments)
              : codebase.described(above.name()).flatMap(t -> above(t, zipped(t, arguments)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static TypeUse resolved(TypeUse argument, Map<String, TypeUse> bound) {
    return argument.variable().map(name -> bound.getOrDefault(name, argument)).orElse(argument);
  }

  private static Map<String, TypeUse> zipped(TypeInfo type, List<TypeUse> arguments) {
    Map<String, TypeUse> bound = new HashMap<>();
    for (int i = 0; i < Math.min(arguments.size(), type.typeParameters().size()); i++) {
      bound.put(type.typeParameters().get(i), arguments.get(i));
    }
    return bound;
  }
}
