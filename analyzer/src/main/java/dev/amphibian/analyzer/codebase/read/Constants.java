package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Evaluates numbers that the source fixes: literals, sums and products, final fields of the same
 * file, and {@code Duration.ofSeconds(5)} and its kin in milliseconds.
 */
final class Constants {

  private static final int DEPTH = 8;
  private static final Map<String, Long> DURATIONS_IN_MILLIS =
      Map.of(
          "ofMillis",
          1L,
          "ofSeconds",
          1_000L,
          "ofMinutes",
          60_000L,
          "ofHours",
          3_600_000L,
          "ofDays",
          86_400_000L);

  private final Map<String, Expression> finals = new HashMap<>();

  Constants(CompilationUnit unit) {
    for (FieldDeclaration field : unit.findAll(FieldDeclaration.class, FieldDeclaration::isFinal)) {
      for (VariableDeclarator variable : field.getVariables()) {
        variable.getInitializer().ifPresent(value -> finals.put(variable.getNameAsString(), value));
      }
    }
  }

  static Constants in(Node node) {
    return new Constants(node.findCompilationUnit().orElseThrow());
  }

  /** Per call in a method, its arguments where they are constant. */
  Map<Site, List<OptionalLong>> arguments(Node method) {
    Map<Site, List<OptionalLong>> all = new HashMap<>();
    for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
      List<OptionalLong> values = call.getArguments().stream().map(this::value).toList();
      if (values.stream().anyMatch(OptionalLong::isPresent)) {
        int line = call.getName().getRange().orElseThrow().begin.line;
        all.put(new Site(call.getNameAsString(), line), values);
      }
    }
    return all;
  }

  OptionalLong value(Expression expression) {
    return value(expression, DEPTH);
  }

  private OptionalLong value(Expression expression, int depth) {
    if (depth == 0) {
      return OptionalLong.empty();
    }
    if (expression instanceof IntegerLiteralExpr literal) {
      return OptionalLong.of(literal.asNumber().longValue());
    }
    if (expression instanceof LongLiteralExpr literal) {
      return OptionalLong.of(literal.asNumber().longValue());
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner(), depth - 1);
    }
    if (expression instanceof NameExpr name && finals.containsKey(name.getNameAsString())) {
      return value(finals.get(name.getNameAsString()), depth - 1);
    }
    if (expression instanceof BinaryExpr binary) {
      return combined(binary, depth - 1);
    }
    return expression instanceof MethodCallExpr call
        ? duration(call, depth - 1)
        : OptionalLong.empty();
  }

  private OptionalLong combined(BinaryExpr binary, int depth) {
    OptionalLong left = value(binary.getLeft(), depth);
    OptionalLong right = value(binary.getRight(), depth);
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalLong.empty();
    }
    return switch (binary.getOperator()) {
      case PLUS -> OptionalLong.of(left.getAsLong() + right.getAsLong());
      case MINUS -> OptionalLong.of(left.getAsLong() - right.getAsLong());
      case MULTIPLY -> OptionalLong.of(left.getAsLong() * right.getAsLong());
      default -> OptionalLong.empty();
    };
  }

  private OptionalLong duration(MethodCallExpr call, int depth) {
    if (call.getNameAsString().equals("toMillis") && call.getScope().isPresent()) {
      return value(call.getScope().get(), depth);
    }
    Long millis = DURATIONS_IN_MILLIS.get(call.getNameAsString());
    if (millis == null || call.getArguments().size() != 1) {
      return OptionalLong.empty();
    }
    OptionalLong amount = value(call.getArgument(0), depth);
    return amount.isPresent() ? OptionalLong.of(amount.getAsLong() * millis) : OptionalLong.empty();
  }
}
