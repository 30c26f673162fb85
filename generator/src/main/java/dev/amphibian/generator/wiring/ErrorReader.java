package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.generator.wiring.ErrorClause.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the exception handlers that Spring MVC would ask for one handler method. */
final class ErrorReader {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String ADVICE = WEB + "ControllerAdvice";
  private static final String HANDLER = WEB + "ExceptionHandler";
  private static final Set<String> ACTING = Set.of(WEB + "ModelAttribute", WEB + "InitBinder");

  private final Codebase codebase;
  private final Set<String> raised;

  /**
   * A reader for a method before which Spring itself may throw.
   *
   * @param raised the exception types that Spring MVC may throw on the way
   */
  ErrorReader(Codebase codebase, Set<String> raised) {
    this.codebase = codebase;
    this.raised = raised;
  }

  List<ErrorHandlers> read(TypeInfo controller) {
    List<ErrorHandlers> all = new ArrayList<>();
    all.add(handlers(controller, true));
    List<TypeInfo> advices =
        codebase.types().stream()
            .filter(type -> type.isConcrete() && codebase.hasAnnotation(type, ADVICE))
            .toList();
    if (advices.size() > 1) {
      throw new NotSimple("several classes with @ControllerAdvice stand in line");
    }
    advices.forEach(advice -> all.add(advice(advice)));
    return all.stream().filter(handlers -> !handlers.clauses().isEmpty()).toList();
  }

  private ErrorHandlers advice(TypeInfo advice) {
    AnnotationUse use = codebase.findAnnotation(advice, ADVICE).orElseThrow();
    if (!use.values().isEmpty() || !advice.annotations().stream().allMatch(this::isPlain)) {
      throw new NotSimple("@ControllerAdvice " + advice.simpleName() + " is for some controllers");
    }
    boolean isAlone =
        advice.superclass().filter(s -> !s.name().equals("java.lang.Object")).isEmpty()
            && advice.interfaces().isEmpty();
    if (!isAlone) {
      throw new NotSimple(
          "@ControllerAdvice " + advice.simpleName() + " inherits what Spring MVC asks it for");
    }
    return handlers(advice, false);
  }

  private boolean isPlain(AnnotationUse use) {
    return use.values().isEmpty() || !use.type().startsWith(WEB);
  }

  private ErrorHandlers handlers(TypeInfo type, boolean isController) {
    List<ErrorClause> clauses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (MethodInfo method : withInherited(type)) {
      if (ACTING.stream().anyMatch(a -> codebase.hasAnnotation(method, a))) {
        throw new NotSimple(
            method.id().simpleOwner()
                + "."
                + method.id().name()
                + " prepares every call of a controller");
      }
      boolean isFirst = seen.add(method.id().name() + method.id().parameters());
      if (isFirst && !method.isSynthetic() && codebase.hasAnnotation(method, HANDLER)) {
        clauses.addAll(clauses(type, method));
      }
    }
    clauses.sort(
        Comparator.comparingInt((ErrorClause c) -> -codebase.supertypes(c.exception()).size())
            .thenComparing(ErrorClause::exception));
    return new ErrorHandlers(type, isController, clauses);
  }

  /** Its own methods, then those of the application's types above it. */
  private List<MethodInfo> withInherited(TypeInfo type) {
    List<MethodInfo> methods = new ArrayList<>(type.methods());
    codebase.supertypes(type.name()).stream()
        .filter(name -> !name.equals(type.name()))
        .flatMap(name -> codebase.type(name).stream())
        .forEach(above -> methods.addAll(above.methods()));
    return methods;
  }

  private List<ErrorClause> clauses(TypeInfo type, MethodInfo method) {
    AnnotationUse use = codebase.findAnnotation(method, HANDLER).orElseThrow();
    List<String> exceptions = new ArrayList<>(use.texts("value"));
    exceptions.addAll(use.texts("exception"));
    if (exceptions.isEmpty()) {
      method.parameters().stream()
          .map(p -> p.type().name())
          .filter(name -> codebase.isA(name, "java.lang.Throwable"))
          .forEach(exceptions::add);
    }
    return exceptions.stream()
        .distinct()
        .filter(exception -> !isNeverThrown(exception))
        .map(exception -> clause(type, method, use, exception))
        .toList();
  }

  /** Exceptions of Spring MVC that this entry point does not make it throw. */
  private boolean isNeverThrown(String exception) {
    return FrameworkErrors.isFrameworks(exception)
        && raised.stream().noneMatch(r -> codebase.isA(r, exception));
  }

  private ErrorClause clause(
      TypeInfo type, MethodInfo method, AnnotationUse use, String exception) {
    String words = method.id().simpleOwner() + "." + method.id().name();
    Accessibility access = new Accessibility(codebase, type.packageName());
    TypeInfo owner = codebase.type(method.id().owner()).orElse(type);
    if (!use.texts("produces").isEmpty()
        || !access.allows(owner, method.access())
        || !access.canName(type.name())
        || !access.canName(exception)) {
      throw new NotSimple(words + " can't be called as an exception handler by generated code");
    }
    boolean takesException = takesOnly(method, exception, words);
    Origin origin = FrameworkErrors.origin(codebase, raised, exception, method);
    Result result = new ResultReader(codebase, access).read(type, method);
    return new ErrorClause(exception, origin, method, takesException, result);
  }

  private boolean takesOnly(MethodInfo method, String exception, String words) {
    if (method.parameters().isEmpty()) {
      return false;
    }
    boolean fits =
        method.parameters().size() == 1
            && codebase.isA(exception, method.parameters().get(0).type().name());
    if (!fits) {
      throw new NotSimple(words + " takes more than the exception");
    }
    return true;
  }
}
