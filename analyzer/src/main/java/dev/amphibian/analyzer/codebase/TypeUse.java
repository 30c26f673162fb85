package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as it stands in a signature, with its type arguments.
 *
 * @param name the erased type's name: binary for classes, {@code int}, {@code byte[]}
 * @param arguments the type arguments, of wildcards their bounds; empty for a raw or plain type
 * @param variable the type variable's name, where one stands here
 */
public record TypeUse(String name, List<TypeUse> arguments, Optional<String> variable) {

  public TypeUse {
    arguments = List.copyOf(arguments);
  }

  /** A type with arguments. */
  public TypeUse(String name, List<TypeUse> arguments) {
    this(name, arguments, Optional.empty());
  }

  /** A type without arguments. */
  public static TypeUse of(String name) {
    return new TypeUse(name, List.of());
  }

  /** The type as Java source writes it, fully qualified. */
  public String source() {
    String plain = name.replace('$', '.');
    return arguments.isEmpty()
        ? plain
        : plain
            + arguments.stream().map(TypeUse::source).collect(Collectors.joining(", ", "<", ">"));
  }
}
