package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pointcut expression of AspectJ, read as far as Spring understands it; a designator that only
 * the running object decides, such as {@code args}, counts as matching.
 */
final class Pointcut {

  private static final Pattern EXECUTION =
      Pattern.compile(
          "(?:(?:public|protected|private)\\s+)?(?<returns>\\S+)\\s+"
              + "(?:(?<type>[\\w.*+$]+?)\\.)?(?<name>[\\w*]+)\\s*\\((?<parameters>[^)]*)\\).*");
  private static final int DEPTH = 10;

  private final Codebase codebase;
  private final TypeInfo aspect;

  Pointcut(Codebase codebase, TypeInfo aspect) {
    this.codebase = codebase;
    this.aspect = aspect;
  }

  boolean matches(String expression, TypeInfo type, MethodInfo method) {
    return or(expression.strip(), type, method, DEPTH);
  }

  private boolean or(String expression, TypeInfo type, MethodInfo method, int depth) {
    return split(expression, "||").stream().anyMatch(part -> and(part, type, method, depth));
  }

  private boolean and(String expression, TypeInfo type, MethodInfo method, int depth) {
    return split(expression, "&&").stream()
        .flatMap(part -> split(part, " and ").stream())
        .allMatch(part -> single(part.strip(), type, method, depth));
  }

  private boolean single(String part, TypeInfo type, MethodInfo method, int depth) {
    if (depth == 0 || part.isEmpty()) {
      return false;
    }
    if (part.startsWith("!")) {
      return !single(part.substring(1).strip(), type, method, depth);
    }
    if (part.startsWith("(") && part.endsWith(")")) {
      return or(part.substring(1, part.length() - 1), type, method, depth - 1);
    }
    int open = part.indexOf('(');
    if (open < 0 || !part.endsWith(")")) {
      return false;
    }
    String argument = part.substring(open + 1, part.length() - 1).strip();
    return switch (part.substring(0, open).strip()) {
      case "execution" -> execution(argument, type, method);
      case "within" -> isType(argument, type.name()) || isType(argument, method.id().owner());
      case "@annotation" -> annotated(argument, name -> codebase.hasAnnotation(method, name));
      case "@within", "@target" -> annotated(argument, name -> codebase.hasAnnotation(type, name));
      case "target", "this" -> codebase.isA(type.name(), argument) || isParameter(argument);
      case "args", "@args", "bean", "cflow" -> true;
      default -> named(part.substring(0, open).strip(), type, method, depth - 1);
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

  private static boolean isParameter(String argument) {
    return argument.matches("[a-z]\\w*");
  }

  private boolean named(String reference, TypeInfo type, MethodInfo method, int depth) {
    int dot = reference.lastIndexOf('.');
    String owner = dot < 0 ? aspect.name() : reference.substring(0, dot);
    String inPackage = aspect.packageName() + "." + owner;
    TypeInfo declaring = codebase.type(owner).or(() -> codebase.type(inPackage)).orElse(aspect);
    return declaring.methods().stream()
        .filter(m -> m.id().name().equals(reference.substring(dot + 1)))
        .flatMap(m -> m.annotation("org.aspectj.lang.annotation.Pointcut").stream())
        .flatMap(use -> use.text("value").stream())
        .anyMatch(
            value -> new Pointcut(codebase, declaring).or(value.strip(), type, method, depth));
  }

  private boolean execution(String pattern, TypeInfo type, MethodInfo method) {
    Matcher matcher = EXECUTION.matcher(pattern.replaceAll("@\\S+\\s+", ""));
    if (!matcher.matches()) {
      return false;
    }
    String declared = matcher.group("type");
    boolean isName = glob(matcher.group("name"), "\\w*").matcher(method.id().name()).matches();
    return isName
        && hasParameters(matcher.group("parameters").strip(), method)
        && (declared == null
            || isType(declared, type.name())
            || isType(declared, method.id().owner())
            || codebase.supertypes(type.name()).stream()
                .filter(above -> isType(declared, above))
                .flatMap(above -> codebase.type(above).stream())
                .anyMatch(
                    a -> a.declared(method.id().name(), method.id().parameters()).isPresent()));
  }

  private static boolean hasParameters(String pattern, MethodInfo method) {
    if (pattern.contains("..")) {
      return true;
    }
    return pattern.isEmpty()
        ? method.parameters().isEmpty()
        : pattern.split(",").length == method.parameters().size();
  }

  private boolean isType(String pattern, String name) {
    if (pattern.endsWith("+")) {
      String above = pattern.substring(0, pattern.length() - 1);
      return codebase.supertypes(name).stream().anyMatch(each -> isType(above, each));
    }
    Pattern glob = glob(pattern, "[^.]*");
    return glob.matcher(name).matches()
        || !pattern.contains(".")
            && glob.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
  }

  private static Pattern glob(String pattern, String star) {
    String dots = "(\\.|\\..*\\.)";
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char each = pattern.charAt(i);
      if (pattern.startsWith("..", i)) {
        regex.append(dots);
        i++;
      } else {
        regex.append(each == '*' ? star : Pattern.quote(String.valueOf(each)));
      }
    }
    return Pattern.compile(regex.toString());
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
