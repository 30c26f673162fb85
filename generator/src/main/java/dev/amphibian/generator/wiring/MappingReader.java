package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whether a mapping is made of verbs and plain path templates only. */
final class MappingReader {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final List<String> CONDITIONS =
      List.of("consumes", "produces", "params", "headers", "version");
  private static final List<String> VALIDATION =
      List.of("jakarta.validation.", "javax.validation.");
  private static final String JSON_VIEW = "com.fasterxml.jackson.annotation.JsonView";
  private static final Pattern TEMPLATE =
      Pattern.compile("/|(/([^/{}*?#$;:]+|\\{[A-Za-z_][A-Za-z0-9_]*}))+");

  private final Codebase codebase;

  MappingReader(Codebase codebase) {
    this.codebase = codebase;
  }

  void requirePlain(TypeInfo controller, MethodInfo method, List<String> paths) {
    if (mapping(method.annotations()).isEmpty()) {
      throw new NotSimple("the mapping stands on a supertype of " + controller.simpleName());
    }
    Stream.concat(
            mapping(method.annotations()).stream(), mapping(controller.annotations()).stream())
        .forEach(MappingReader::requireNoCondition);
    for (String path : paths) {
      if (!TEMPLATE.matcher(path).matches()) {
        throw new NotSimple("the path pattern " + path + " is more than literals and names");
      }
    }
    crossOrigin(controller, method);
    for (AnnotationUse use : method.annotations()) {
      requireSilent(use, method.id().simpleOwner() + "." + method.id().name());
    }
  }

  /** Whether an annotation on a handler method leaves body and arguments alone. */
  private void requireSilent(AnnotationUse use, String words) {
    boolean isConstraint =
        VALIDATION.stream()
            .anyMatch(
                validation ->
                    use.type().startsWith(validation)
                        || codebase
                            .type(use.type())
                            .filter(t -> codebase.hasAnnotation(t, validation + "Constraint"))
                            .isPresent());
    if (isConstraint || use.type().equals(JSON_VIEW)) {
      String simple = use.type().substring(use.type().lastIndexOf('.') + 1);
      throw new NotSimple(words + " carries @" + simple + ", which Spring MVC acts on");
    }
  }

  private static void requireNoCondition(AnnotationUse mapping) {
    for (String condition : CONDITIONS) {
      if (!mapping.texts(condition).isEmpty()) {
        throw new NotSimple("the mapping has the condition '" + condition + "'");
      }
    }
  }

  private static Optional<AnnotationUse> mapping(List<AnnotationUse> annotations) {
    return annotations.stream()
        .filter(use -> use.type().startsWith(WEB) && use.type().endsWith("Mapping"))
        .findFirst();
  }

  private void crossOrigin(TypeInfo controller, MethodInfo method) {
    String annotation = WEB + "CrossOrigin";
    if (codebase.hasAnnotation(controller, annotation)
        || codebase.hasAnnotation(method, annotation)) {
      throw new NotSimple("@CrossOrigin makes Spring MVC answer other origins");
    }
  }
}
