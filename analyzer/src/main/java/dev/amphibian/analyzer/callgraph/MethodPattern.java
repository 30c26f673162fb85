package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in {@code execution(…)}: modifiers, returned type, declaring type, name, parameters.
 */
final class MethodPattern {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:public|protected|private)\\s+)?(?<returns>\\S+)\\s+"
              + "(?:(?<type>[\\w.*+$]+?)\\.)?(?<name>[\\w*]+)\\s*\\((?<parameters>[^)]*)\\).*");
  private static final String ANY_NUMBER = "..";

  private final Codebase codebase;

  MethodPattern(Codebase codebase) {
    this.codebase = codebase;
  }

  boolean matches(String pattern, JoinPoint point) {
    Matcher parts = FORM.matcher(pattern.replaceAll("@\\S+\\s+", "").replaceAll("<[^<>]*>", ""));
    return parts.matches()
        && TypePattern.glob(parts.group("name"), "\\w*")
            .matcher(point.method().id().name())
            .matches()
        && isType(parts.group("returns"), point.method().returnType().name())
        && hasParameters(parts.group("parameters").strip(), point.method())
        && (parts.group("type") == null || declares(parts.group("type"), point));
  }

  private boolean isType(String pattern, String type) {
    return new TypePattern(pattern).matches(codebase, type);
  }

  private boolean declares(String pattern, JoinPoint point) {
    MethodInfo method = point.method();
    return isType(pattern, point.type().name())
        || isType(pattern, method.id().owner())
        || codebase.supertypes(point.type().name()).stream()
            .filter(above -> isType(pattern, above))
            .flatMap(above -> codebase.type(above).stream())
            .anyMatch(
                above -> above.declared(method.id().name(), method.id().parameters()).isPresent());
  }

  private boolean hasParameters(String pattern, MethodInfo method) {
    List<String> wanted = pattern.isEmpty() ? List.of() : List.of(pattern.split("\\s*,\\s*"));
    return hasParameters(wanted, method.parameters());
  }

  private boolean hasParameters(List<String> wanted, List<ParameterInfo> given) {
    if (wanted.isEmpty()) {
      return given.isEmpty();
    }
    List<String> rest = wanted.subList(1, wanted.size());
    if (wanted.get(0).equals(ANY_NUMBER)) {
      return hasParameters(rest, given)
          || !given.isEmpty() && hasParameters(wanted, given.subList(1, given.size()));
    }
    return !given.isEmpty()
        && isType(wanted.get(0).replace("...", "[]"), given.get(0).type().name())
        && hasParameters(rest, given.subList(1, given.size()));
  }
}
