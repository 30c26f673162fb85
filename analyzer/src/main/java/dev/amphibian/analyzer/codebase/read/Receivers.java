package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds on which field or variable a call chain begins. */
final class Receivers {

  private Receivers() {}

  static Map<Site, String> in(Node method) {
    Map<Site, String> all = new HashMap<>();
    for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
      int line = call.getName().getRange().orElseThrow().begin.line;
      call.getScope()
          .flatMap(Receivers::root)
          .ifPresent(name -> all.put(new Site(call.getNameAsString(), line), name));
    }
    return all;
  }

  private static Optional<String> root(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr field) {
      return field.getScope().isThisExpr()
          ? Optional.of(field.getNameAsString())
          : root(field.getScope());
    }
    if (expression instanceof ArrayAccessExpr array) {
      return root(array.getName());
    }
    return expression instanceof MethodCallExpr call
        ? call.getScope().flatMap(Receivers::root)
        : Optional.empty();
  }
}
