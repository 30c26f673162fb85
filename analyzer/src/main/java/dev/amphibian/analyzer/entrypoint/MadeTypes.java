package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashSet;
import java.util.Set;

/**
 * The types of which there can be an object. A class whose stereotype was taken away is still
 * compiled, and its annotated methods are still there, but nobody calls them.
 */
public final class MadeTypes {

  /** Their classes may stand in an array, where they aren't followed. */
  private static final Set<String> STARTING =
      Set.of(
          "org.springframework.boot.SpringApplication",
          "org.springframework.boot.builder.SpringApplicationBuilder");

  private final Codebase codebase;
  private final Set<String> mentioned = new HashSet<>();
  private boolean isLookedAt;

  /** Looks, when first asked, at what the types mention of each other, and what files declare. */
  public MadeTypes(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * Whether a type, or one above it, is annotated or mentioned: any annotation may make beans of a
   * class, and who mentions it may construct or import it.
   */
  public boolean has(TypeInfo type) {
    return codebase
        .hierarchy(type.name())
        .anyMatch(
            above -> !above.annotations().isEmpty() || handsOnItself(above) || isMentioned(above));
  }

  /** As in {@code SpringApplication.run(Application.class)}. */
  private static boolean handsOnItself(TypeInfo type) {
    return type.methods().stream()
        .flatMap(method -> method.calls().stream())
        .anyMatch(
            call ->
                STARTING.contains(call.target().owner())
                    || call.arguments().contains(new Operand.TypeLiteral(type.name())));
  }

  /** Class files are read again for this, so not before a class without annotation comes up. */
  private boolean isMentioned(TypeInfo type) {
    if (!isLookedAt) {
      isLookedAt = true;
      codebase.types().forEach(this::look);
      new NamedBeans(codebase)
          .declared()
          .forEach((Declared bean) -> bean.type().ifPresent(mentioned::add));
    }
    return mentioned.contains(type.name());
  }

  private void look(TypeInfo type) {
    codebase.libraries().references(type).stream()
        .filter(name -> !name.equals(type.name()))
        .forEach(mentioned::add);
  }
}
