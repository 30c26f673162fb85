package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import java.util.List;
import java.util.Optional;

/** One parsed source file; finds a method of a class file in it by name, parameters and line. */
final class FileSyntax {

  private final CompilationUnit unit;
  private final Constants constants;

  FileSyntax(CompilationUnit unit) {
    this.unit = unit;
    this.constants = new Constants(unit);
  }

  Optional<MethodSyntax> method(MethodInfo method) {
    return declaration(method)
        .map(
            node ->
                new MethodSyntax(
                    line(node),
                    names(node),
                    Loops.in(node),
                    Receivers.in(node),
                    constants.arguments(node)));
  }

  /** What the method's body says, in order. */
  List<Expression.Statement> statements(MethodInfo method) {
    Optional<? extends Node> node = declaration(method);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof MethodDeclaration declaration
        ? declaration.getBody().map(new Expressions(unit)::statements).orElse(List.of())
        : new Expressions(unit).statements(node.get());
  }

  private Optional<? extends Node> declaration(MethodInfo method) {
    if (method.isStaticInitializer()) {
      return unit.findFirst(InitializerDeclaration.class, i -> i.isStatic() && contains(i, method));
    }
    List<CallableDeclaration> candidates =
        unit.findAll(
            CallableDeclaration.class,
            c ->
                nameOf(c).equals(method.id().name())
                    && c.getParameters().size() == method.parameters().size());
    Optional<? extends Node> found =
        candidates.size() == 1 && method.id().owner().indexOf('$') < 0
            ? Optional.of(candidates.get(0))
            : candidates.stream().filter(c -> contains(c, method)).findFirst();
    if (found.isPresent()) {
      return found;
    }
    return method.isConstructor()
        ? unit.findFirst(CompactConstructorDeclaration.class, c -> contains(c, method))
        : Optional.empty();
  }

  private static String nameOf(CallableDeclaration<?> callable) {
    return callable.isConstructorDeclaration() ? "<init>" : callable.getNameAsString();
  }

  /** Abstract methods have no line in the class file: then the declaring type's name decides. */
  private static boolean contains(Node node, MethodInfo method) {
    int line = method.place().line();
    if (line == 0) {
      return node.findAncestor(TypeDeclaration.class)
          .filter(type -> method.id().owner().matches(".*[.$]" + type.getNameAsString()))
          .isPresent();
    }
    Optional<Range> range = node.getRange();
    return range.isPresent() && range.get().begin.line <= line && line <= range.get().end.line;
  }

  private static int line(Node node) {
    return node instanceof CallableDeclaration<?> callable
        ? callable.getName().getRange().map(range -> range.begin.line).orElse(0)
        : 0;
  }

  private static List<String> names(Node node) {
    return node instanceof CallableDeclaration<?> callable
        ? callable.getParameters().stream().map(Parameter::getNameAsString).toList()
        : List.of();
  }
}
