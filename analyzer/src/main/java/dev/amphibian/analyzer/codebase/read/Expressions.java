package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.amphibian.analyzer.codebase.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns JavaParser's statements into our own values. */
final class Expressions {

  private static final int DEPTH = 8;

  private final CompilationUnit unit;
  private final Map<String, com.github.javaparser.ast.expr.Expression> constants = new HashMap<>();

  private Expressions(CompilationUnit unit) {
    this.unit = unit;
    for (FieldDeclaration field : unit.findAll(FieldDeclaration.class, FieldDeclaration::isFinal)) {
      for (VariableDeclarator variable : field.getVariables()) {
        variable
            .getInitializer()
            .ifPresent(value -> constants.put(variable.getNameAsString(), value));
      }
    }
  }

  /** The statements of the method, constructor or initialiser that begins on a line. */
  static List<Expression.Statement> in(CompilationUnit unit, int firstLine) {
    return unit.findFirst(
            BodyDeclaration.class,
            body ->
                (body instanceof CallableDeclaration || body instanceof InitializerDeclaration)
                    && body.getRange().filter(r -> ((Range) r).begin.line == firstLine).isPresent())
        .map(body -> new Expressions(unit).statements(body))
        .orElse(List.of());
  }

  /** The statements below a node that have a value, in order, without those of lambdas. */
  List<Expression.Statement> statements(Node body) {
    List<Expression.Statement> all = new ArrayList<>();
    for (Node child : body.getChildNodes()) {
      if (child instanceof ExpressionStmt statement) {
        all.addAll(values(statement.getExpression()));
      } else if (child instanceof ReturnStmt statement) {
        statement.getExpression().ifPresent(value -> all.add(returned(value)));
      } else if (child instanceof Statement) {
        all.addAll(statements(child));
      }
    }
    return all;
  }

  private List<Expression.Statement> values(com.github.javaparser.ast.expr.Expression expression) {
    if (expression instanceof VariableDeclarationExpr declaration) {
      return declaration.getVariables().stream()
          .flatMap(
              variable ->
                  variable.getInitializer().stream()
                      .map(value -> named(variable.getNameAsString(), value)))
          .toList();
    }
    if (expression instanceof AssignExpr assignment) {
      return List.of(named(assignment.getTarget().toString(), assignment.getValue()));
    }
    return List.of(new Expression.Statement(Optional.empty(), false, expression(expression)));
  }

  private Expression.Statement named(
      String variable, com.github.javaparser.ast.expr.Expression value) {
    return new Expression.Statement(Optional.of(variable), false, expression(value));
  }

  private Expression.Statement returned(com.github.javaparser.ast.expr.Expression value) {
    return new Expression.Statement(Optional.empty(), true, expression(value));
  }

  private Expression expression(com.github.javaparser.ast.expr.Expression node) {
    Optional<String> text = text(node, DEPTH);
    if (text.isPresent()) {
      return new Expression.Text(text.get(), line(node));
    }
    if (node instanceof EnclosedExpr enclosed) {
      return expression(enclosed.getInner());
    }
    if (node instanceof CastExpr cast) {
      return expression(cast.getExpression());
    }
    if (node instanceof MethodCallExpr call) {
      return new Expression.Invocation(
          call.getScope().map(this::expression),
          call.getNameAsString(),
          all(call.getArguments()),
          line(call.getName()));
    }
    if (node instanceof ObjectCreationExpr made) {
      return new Expression.Creation(
          qualified(made.getType().getNameWithScope()), all(made.getArguments()), line(node));
    }
    if (node instanceof MethodReferenceExpr reference) {
      return new Expression.Reference(
          reference.getScope().toString(), reference.getIdentifier(), line(node));
    }
    return node instanceof LambdaExpr lambda ? lambda(lambda) : leaf(node);
  }

  private Expression leaf(com.github.javaparser.ast.expr.Expression node) {
    if (node instanceof ClassExpr literal) {
      return new Expression.TypeLiteral(qualified(literal.getType().toString()), line(node));
    }
    return node instanceof NameExpr || node instanceof FieldAccessExpr
        ? new Expression.Name(node.toString().replaceFirst("^this\\.", ""), line(node))
        : new Expression.Other(line(node));
  }

  private Expression lambda(LambdaExpr lambda) {
    List<Expression.Statement> body =
        lambda
            .getExpressionBody()
            .map(value -> List.of(returned(value)))
            .orElseGet(() -> statements(lambda.getBody()));
    return new Expression.Lambda(
        lambda.getParameters().stream().map(p -> p.getNameAsString()).toList(), body, line(lambda));
  }

  private List<Expression> all(NodeList<com.github.javaparser.ast.expr.Expression> nodes) {
    return nodes.stream().map(this::expression).toList();
  }

  private Optional<String> text(com.github.javaparser.ast.expr.Expression node, int depth) {
    if (node instanceof StringLiteralExpr || node instanceof TextBlockLiteralExpr) {
      return Optional.of(
          node instanceof StringLiteralExpr literal
              ? literal.asString()
              : ((TextBlockLiteralExpr) node).asString());
    }
    if (node instanceof LiteralStringValueExpr || depth == 0) {
      return Optional.empty();
    }
    if (node instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      Optional<String> left = text(sum.getLeft(), depth - 1);
      Optional<String> right = text(sum.getRight(), depth - 1);
      return left.flatMap(first -> right.map(second -> first + second));
    }
    return node instanceof NameExpr name
        ? Optional.ofNullable(constants.get(name.getNameAsString()))
            .flatMap(value -> text(value, depth - 1))
        : Optional.empty();
  }

  private String qualified(String type) {
    String first = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
    return unit.getImports().stream()
        .filter(use -> !use.isStatic() && !use.isAsterisk())
        .map(ImportDeclaration::getNameAsString)
        .filter(name -> name.endsWith("." + first))
        .map(name -> name + type.substring(first.length()))
        .findFirst()
        .orElse(type);
  }

  private static int line(Node node) {
    return node.getRange().map(range -> range.begin.line).orElse(0);
  }
}
