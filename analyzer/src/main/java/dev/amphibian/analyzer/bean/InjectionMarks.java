package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which annotations ask a container to hand an object in. */
final class InjectionMarks {

  private static final List<String> ASKING =
      List.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "com.google.inject.Inject",
          "jakarta.annotation.Resource",
          "javax.annotation.Resource",
          "jakarta.ejb.EJB",
          "javax.ejb.EJB");
  private static final List<String> NAMING =
      List.of(
          "jakarta.annotation.Resource",
          "javax.annotation.Resource",
          "jakarta.ejb.EJB",
          "javax.ejb.EJB");
  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";
  private static final String LOOKUP = "org.springframework.beans.factory.annotation.Lookup";

  private final Codebase codebase;
  private final Memo<String, Boolean> asking = new Memo<>(this::asks);

  InjectionMarks(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Whether an element asks for an object. */
  boolean ask(Annotated element) {
    return element.annotations().stream().anyMatch(use -> asking.of(use.type()));
  }

  private boolean asks(String annotation) {
    Annotated one = new SingleAnnotation(new AnnotationUse(annotation, Map.of()));
    return ASKING.stream().anyMatch(type -> codebase.hasAnnotation(one, type));
  }

  /** Whether an element takes a value of the configuration, no bean. */
  boolean takesValue(Annotated element) {
    return codebase.hasAnnotation(element, VALUE);
  }

  /** The annotation by which Spring overrides a method to look a bean up. */
  Optional<AnnotationUse> lookup(Annotated element) {
    return element.annotation(LOOKUP);
  }

  /** Whether an element asks by name first, its own if it gives none. */
  boolean asksByName(Annotated element) {
    return NAMING.stream().anyMatch(type -> element.annotation(type).isPresent());
  }

  /** The name that such an element gives. */
  Optional<String> name(Annotated element) {
    return NAMING.stream()
        .flatMap(type -> element.annotation(type).stream())
        .flatMap(use -> use.text("beanName").or(() -> use.text("name")).stream())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }
}
