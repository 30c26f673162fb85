package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A pointcut expression of AspectJ, read as far as Spring understands it; a designator that only
 * the running object decides, such as {@code args}, counts as matching.
 */
final class Pointcut {

  private static final int DEPTH = 10;

  private final Codebase codebase;
  private final TypeInfo aspect;

  Pointcut(Codebase codebase, TypeInfo aspect) {
    this.codebase = codebase;
    this.aspect = aspect;
  }

  boolean matches(String expression, JoinPoint point) {
    return or(expression.strip(), point, DEPTH);
  }

  private boolean or(String expression, JoinPoint point, int depth) {
    return split(expression, "||").stream()
        .flatMap(part -> split(part, " or ").stream())
        .anyMatch(part -> and(part, point, depth));
  }

  private boolean and(String expression, JoinPoint point, int depth) {
    return split(expression, "&&").stream()
        .flatMap(part -> split(part, " and ").stream())
        .allMatch(part -> single(part.strip(), point, depth));
  }

  private boolean single(String part, JoinPoint point, int depth) {
    if (depth == 0 || part.isEmpty()) {
      return false;
    }
    if (part.startsWith("!")) {
      return !single(part.substring(1).strip(), point, depth);
    }
    if (part.startsWith("(") && part.endsWith(")")) {
      return or(part.substring(1, part.length() - 1), point, depth - 1);
    }
    int open = part.indexOf('(');
    if (open < 0 || !part.endsWith(")")) {
      return false;
    }
    String argument = part.substring(open + 1, part.length() - 1).strip();
    return switch (part.substring(0, open).strip()) {
      case "execution" -> new MethodPattern(codebase).matches(argument, point);
      case "within" -> new TypePattern(argument).matches(codebase, point.type().name());
      case "@annotation" ->
          annotated(argument, name -> codebase.hasAnnotation(point.method(), name));
      case "@within", "@target" ->
          annotated(argument, name -> codebase.hasAnnotation(point.type(), name));
      case "target", "this" -> codebase.isA(point.type().name(), argument) || isParameter(argument);
      case "bean" -> isBean(argument, point);
      case "args", "@args", "cflow" -> true;
      default -> named(part.substring(0, open).strip(), point, depth - 1);
    };
  }

  /** In an advice's own expression, a parameter's name stands for its type. */
  private boolean annotated(String argument, Function<String, Boolean> isThere) {
    return isParameter(argument)
        ? aspect.methods().stream()
            .flatMap(advice -> advice.parameters().stream())
            .filter(p -> p.name().filter(argument::equals).isPresent())
            .anyMatch(p -> isThere.apply(p.type().name()))
        : isThere.apply(argument);
  }

  private static boolean isBean(String pattern, JoinPoint point) {
    Pattern glob = TypePattern.glob(pattern, ".*");
    return point.beans().stream().anyMatch(name -> glob.matcher(name).matches());
  }

  private static boolean isParameter(String argument) {
    return argument.matches("[a-z]\\w*");
  }

  private boolean named(String reference, JoinPoint point, int depth) {
    int dot = reference.lastIndexOf('.');
    String owner = dot < 0 ? aspect.name() : reference.substring(0, dot);
    String inPackage = aspect.packageName() + "." + owner;
    TypeInfo declaring = codebase.type(owner).or(() -> codebase.type(inPackage)).orElse(aspect);
    return declaring.methods().stream()
        .filter(m -> m.id().name().equals(reference.substring(dot + 1)))
        .flatMap(m -> m.annotation("org.aspectj.lang.annotation.Pointcut").stream())
        .flatMap(use -> use.text("value").stream())
        .anyMatch(value -> new Pointcut(codebase, declaring).or(value.strip(), point, depth));
  }

  /** Splits outside parentheses. */
  private static List<String> split(String expression, String operator) {
    int nested = 0;
    for (int i = 0; i < expression.length(); i++) {
      char each = expression.charAt(i);
      nested += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (nested == 0 && expression.startsWith(operator, i)) {
        List<String> parts = new ArrayList<>();
        parts.add(expression.substring(0, i).strip());
        parts.addAll(split(expression.substring(i + operator.length()).strip(), operator));
        return parts;
      }
    }
    return List.of(expression);
  }

  /** The annotations by which methods become advice. */
  static final Set<String> ADVICE =
      Set.of(
          "org.aspectj.lang.annotation.Around",
          "org.aspectj.lang.annotation.Before",
          "org.aspectj.lang.annotation.After",
          "org.aspectj.lang.annotation.AfterReturning",
          "org.aspectj.lang.annotation.AfterThrowing");
}
