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

/** The class in the exception handlers' own package that calls them. */
final class ErrorsFile {

  private static final String BINDING = "dev.amphibian.runtime.binding.";

  private final ErrorHandlers errors;
  private final String className;
  private final Imports imports;

  ErrorsFile(ErrorHandlers errors, String className) {
    this.errors = errors;
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

  static boolean refuses(ErrorHandlers errors) {
    return errors.clauses().stream().anyMatch(c -> c.origin() != Origin.BUSINESS);
  }

  static boolean recovers(ErrorHandlers errors) {
    return errors.clauses().stream().anyMatch(c -> c.origin() == Origin.BUSINESS);
  }

  private List<Errors.Clause> clauses(boolean refused) {
    return errors.clauses().stream()
        .filter(clause -> (clause.origin() != Origin.BUSINESS) == refused)
        .map(this::clause)
        .toList();
  }

  private Errors.Clause clause(ErrorClause clause) {
    int indent = clause.origin() == Origin.BUSINESS ? 8 : 6;
    List<String> statements = new ArrayList<>();
    List<String> arguments = List.of();
    if (clause.takesException() && clause.origin() == Origin.BUSINESS) {
      arguments = List.of("e");
    } else if (clause.takesException()) {
      arguments = List.of("exception");
      statements.add(imitation(clause, indent));
    }
    statements.addAll(
        new ResultCode(imports, generic(clause.result()))
            .statements(
                indent, clause.result(), "handlers." + clause.method().id().name(), arguments));
    return new Errors.Clause(imports.use(caught(clause)), statements);
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
      case BUSINESS -> clause.exception();
      case WRONG_TYPE -> BINDING + "WrongType";
      case MISSING_PARAMETER -> BINDING + "MissingValue";
      case UNREADABLE_BODY -> BINDING + "UnreadableBody";
    };
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
