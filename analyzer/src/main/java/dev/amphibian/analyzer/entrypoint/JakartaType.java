package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of Jakarta EE, under its name of today and the one that it had as Java EE.
 *
 * @param name without the first word, such as {@code servlet.http.HttpServlet}
 */
public record JakartaType(String name) {

  private static final List<String> FIRST_WORDS = List.of("jakarta.", "javax.");

  /** Both full names. */
  public List<String> names() {
    return FIRST_WORDS.stream().map(word -> word + name).toList();
  }

  /** Whether a full name is one of the two. */
  public boolean is(String fullName) {
    return names().contains(fullName);
  }

  /** This annotation on an element. */
  public Optional<AnnotationUse> on(Annotated element) {
    return element.annotations().stream().filter(use -> is(use.type())).findFirst();
  }

  /** This annotation on an element, alone or repeated in a container. */
  public List<AnnotationUse> allOn(Annotated element, JakartaType container) {
    return Stream.concat(
            on(element).stream(),
            container.on(element).stream().flatMap(use -> use.nested("value").stream()))
        .toList();
  }

  /** Whether a type is this one or stands below it. */
  public boolean isAbove(Codebase codebase, TypeInfo type) {
    return names().stream().anyMatch(each -> codebase.isA(type.name(), each));
  }

  /** The application's types below this one that have objects, those below library types too. */
  public Stream<TypeInfo> concreteBelow(Codebase codebase) {
    return codebase.types().stream().filter(type -> type.isConcrete() && isAbove(codebase, type));
  }
}
