package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.wiring.ErrorClause;
import dev.amphibian.generator.wiring.ErrorClause.Origin;
import dev.amphibian.generator.wiring.ErrorHandlers;
import dev.amphibian.generator.wiring.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The class in the exception handlers' own package that calls them. */
final class ErrorsFile {

  private static final String BINDING = "dev.amphibian.runtime.binding.";
  private static final Set<String> WIDEST = Set.of("java.lang.Exception", "java.lang.Throwable");

  private final ErrorHandlers errors;
  private final String className;
  private final boolean hasSpring;
  private final Imports imports;

  /**
   * For the handlers of one class.
   *
   * @param hasSpring whether Spring makes its own exceptions, so that none is imitated
   */
  ErrorsFile(ErrorHandlers errors, String className, boolean hasSpring) {
    this.errors = errors;
    this.hasSpring = hasSpring;
    this.className = className;
    this.imports = new Imports(errors.type().packageName(), className);
    imports.use("dev.amphibian.runtime.HttpAnswer");
    imports.use(BINDING + "BoundCall");
  }

  /**
   * The file.
   *
   * @param parameters what the constructor takes, as types and names in source form
   * @param handlers the expression that gives the object with the handlers
   */
  GeneratedFile file(String origin, List<TypedName> parameters, String handlers) {
    String handlersType = imports.use(errors.type().name());
    List<Errors.Clause> thrown = clauses(false);
    List<Errors.Clause> refused = clauses(true);
    if (!refused.isEmpty()) {
      imports.use(BINDING + "Rejected");
    }
    List<String> typed =
        parameters.stream().map(p -> imports.use(p.type()) + " " + p.name()).toList();
    Errors model =
        new Errors(
            origin,
            errors.type().packageName(),
            imports.lines(),
            Layout.javadoc(
                0,
                "Answers exceptions by the handlers of "
                    + errors.type().simpleName().replace('$', '.')
                    + "."),
            className,
            handlersType,
            typed,
            handlers,
            thrown,
            refused,
            errors.clauses().stream().anyMatch(c -> c.result().kind() == Result.Kind.ENTITY));
    return JavaFiles.of(errors.type().packageName(), className, model);
  }

  /** A parameter of the constructor. */
  record TypedName(String type, String name) {}

  private List<Errors.Clause> clauses(boolean refused) {
    return errors.clauses().stream()
        .filter(clause -> isImitated(clause) == refused)
        .map(this::clause)
        .toList();
  }

  private boolean isImitated(ErrorClause clause) {
    return !hasSpring && clause.origin() != Origin.BUSINESS;
  }

  private Errors.Clause clause(ErrorClause clause) {
    boolean isImitated = isImitated(clause);
    int indent = isImitated ? 6 : 8;
    List<String> statements = new ArrayList<>();
    List<String> arguments = List.of();
    if (clause.takesException() && !isImitated) {
      arguments = List.of(takesAny(clause) ? "thrown" : "e");
    } else if (clause.takesException()) {
      arguments = List.of("exception");
      statements.add(imitation(clause, indent));
    }
    statements.addAll(
        new ResultCode(imports, generic(clause.result()))
            .statements(
                indent, clause.result(), "handlers." + clause.method().id().name(), arguments));
    String caught = isImitated ? caught(clause) : thrown(clause);
    return new Errors.Clause(imports.use(caught), statements);
  }

  /** Spring MVC hands over the outermost exception that fits, not the cause that was looked for. */
  private static boolean takesAny(ErrorClause clause) {
    String taken = clause.method().parameters().get(0).type().name();
    return !taken.equals(clause.exception()) && WIDEST.contains(taken);
  }

  private Map<TypeUse, String> generic(Result result) {
    if (result.type().arguments().isEmpty()) {
      return Map.of();
    }
    String type =
        "new "
            + imports.use("dev.amphibian.runtime.TypeOf")
            + "<"
            + imports.use(result.type())
            + ">() {}.type()";
    return Map.of(result.type(), type);
  }

  private static String caught(ErrorClause clause) {
    return switch (clause.origin()) {
      case BUSINESS, FRAMEWORK -> thrown(clause);
      case WRONG_TYPE -> BINDING + "WrongType";
      case MISSING_PARAMETER -> BINDING + "MissingValue";
      case UNREADABLE_BODY -> BINDING + "UnreadableBody";
    };
  }

  /** What is thrown is an exception, and Java 17 asks no question whose answer it knows. */
  private static String thrown(ErrorClause clause) {
    return clause.exception().equals("java.lang.Throwable")
        ? "java.lang.Exception"
        : clause.exception();
  }

  /** Makes Spring's own exception, as far as the handlers ask it. */
  private String imitation(ErrorClause clause, int indent) {
    List<String> arguments =
        switch (clause.origin()) {
          case WRONG_TYPE -> List.of("e.value()", "e.type()", "e.name()", "null", "e.getCause()");
          case MISSING_PARAMETER -> List.of("e.name()", "e.type()");
          default -> List.of("e.getMessage()", "e.getCause()", "null");
        };
    String type = imports.use(clause.exception());
    return Layout.assignment(indent, type + " exception", "new " + type + "(", arguments, ");");
  }
}
