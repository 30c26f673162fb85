package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Optional;
import java.util.Set;

/** Reads what Spring MVC makes of a method's return value, where that is simple. */
final class ResultReader {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String TEXT = "java.lang.String";
  private static final String ENTITY = "org.springframework.http.ResponseEntity";
  private static final String PROBLEM = "org.springframework.http.ProblemDetail";

  /** Calls on a {@code ResponseEntity}'s builder after which Spring looks at the request again. */
  private static final Set<String> CONDITIONAL =
      Set.of("eTag", "setETag", "lastModified", "setLastModified", "contentType", "setContentType");

  private final Codebase codebase;
  private final Accessibility access;

  ResultReader(Codebase codebase, Accessibility access) {
    this.codebase = codebase;
    this.access = access;
  }

  Result read(TypeInfo type, MethodInfo method) {
    int status = status(type, method);
    TypeUse returned = method.returnType();
    if (returned.name().equals(ENTITY)) {
      return entity(method, returned);
    }
    if (returned.name().equals(PROBLEM)) {
      return new Result(Result.Kind.PROBLEM, status, returned);
    }
    if (!isBody(type, method)) {
      throw new NotSimple(words(method) + " returns the name of a view, not a body");
    }
    if (returned.name().equals("void")) {
      return new Result(Result.Kind.NOTHING, status, returned);
    }
    if (returned.name().equals(TEXT)) {
      return new Result(Result.Kind.TEXT, status, returned);
    }
    requireJson(method, returned);
    return new Result(Result.Kind.VALUE, status, returned);
  }

  private Result entity(MethodInfo method, TypeUse returned) {
    boolean looksAgain =
        codebase.callsWithin(method).stream()
            .anyMatch(
                call ->
                    call.target().owner().startsWith("org.springframework.http.")
                        && CONDITIONAL.contains(call.target().name()));
    if (looksAgain) {
      throw new NotSimple(words(method) + " sets a content type or a condition of the cache");
    }
    if (returned.arguments().size() != 1) {
      throw new NotSimple(words(method) + " returns a ResponseEntity of unknown body");
    }
    TypeUse body = returned.arguments().get(0);
    if (!body.name().equals("java.lang.Void") && !body.name().equals(TEXT)) {
      requireJson(method, body);
    }
    return new Result(Result.Kind.ENTITY, 200, body);
  }

  private void requireJson(MethodInfo method, TypeUse type) {
    boolean isUnknown =
        type.name().equals("java.lang.Object")
            || type.name().equals("java.lang.CharSequence")
            || type.name().equals("byte[]")
            || !(type.name().contains(".") || Primitives.isOne(type.name()))
            || JsonTypes.isForeign(codebase, type.name())
            || codebase.isA(type.name(), "org.springframework.core.io.Resource");
    if (isUnknown) {
      throw new NotSimple(
          words(method) + " returns " + type.source() + ", which isn't always written as JSON");
    }
    if (!access.canName(type)) {
      throw new NotSimple(
          words(method) + " returns a type that generated code in its package can't name");
    }
  }

  private boolean isBody(TypeInfo type, MethodInfo method) {
    String body = WEB + "ResponseBody";
    return codebase.hasAnnotation(method, body) || codebase.hasAnnotation(type, body);
  }

  private int status(TypeInfo type, MethodInfo method) {
    Optional<AnnotationUse> use =
        codebase
            .findAnnotation(method, WEB + "ResponseStatus")
            .or(() -> codebase.findAnnotation(type, WEB + "ResponseStatus"));
    if (use.isEmpty()) {
      return 200;
    }
    if (use.get().text("reason").filter(reason -> !reason.isEmpty()).isPresent()) {
      throw new NotSimple(words(method) + " answers with a reason by @ResponseStatus");
    }
    String name =
        use.get().text("code").or(() -> use.get().text("value")).orElse("INTERNAL_SERVER_ERROR");
    return HttpStatuses.code(name)
        .orElseThrow(() -> new NotSimple(words(method) + " answers with status " + name));
  }

  private static String words(MethodInfo method) {
    return method.id().simpleOwner() + "." + method.id().name();
  }
}
