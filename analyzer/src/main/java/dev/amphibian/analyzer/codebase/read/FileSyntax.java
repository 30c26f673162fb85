package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one source file tells of its methods; finds a method of a class file by name, parameters and
 * line.
 *
 * @param declared its methods, constructors and static initialisers in the order of the file
 */
record FileSyntax(List<Declared> declared) {

  private static final String CONSTRUCTOR = "<init>";
  private static final String INITIALIZER = "<clinit>";

  /**
   * A method, constructor or static initialiser.
   *
   * @param name as in class files
   * @param parameters how many; {@code -1} for a record's compact constructor, which names none
   * @param type the simple name of the type around it
   */
  record Declared(
      String name, int parameters, String type, int firstLine, int lastLine, MethodSyntax syntax) {

    private boolean hasLine(int line) {
      return firstLine <= line && line <= lastLine;
    }

    /** Abstract methods have no line in the class file: then the declaring type's name decides. */
    private boolean contains(MethodInfo method) {
      int line = method.place().line();
      return line == 0 ? method.id().owner().matches(".*[.$]" + type) : hasLine(line);
    }
  }

  FileSyntax {
    declared = List.copyOf(declared);
  }

  static FileSyntax of(CompilationUnit unit) {
    Constants constants = new Constants(unit);
    List<Declared> all = new ArrayList<>();
    unit.walk(
        node -> {
          if (node instanceof CallableDeclaration<?> callable) {
            String name =
                callable.isConstructorDeclaration() ? CONSTRUCTOR : callable.getNameAsString();
            all.add(declared(node, name, callable.getParameters().size(), constants));
          } else if (node instanceof CompactConstructorDeclaration) {
            all.add(declared(node, CONSTRUCTOR, -1, constants));
          } else if (node instanceof InitializerDeclaration initializer && initializer.isStatic()) {
            all.add(declared(node, INITIALIZER, 0, constants));
          }
        });
    return new FileSyntax(all);
  }

  private static Declared declared(Node node, String name, int parameters, Constants constants) {
    String type =
        node.findAncestor(TypeDeclaration.class).map(TypeDeclaration::getNameAsString).orElse("");
    MethodSyntax syntax =
        new MethodSyntax(line(node), names(node), Loops.in(node), constants.arguments(node));
    return new Declared(
        name,
        parameters,
        type,
        node.getRange().map(range -> range.begin.line).orElse(0),
        node.getRange().map(range -> range.end.line).orElse(0),
        syntax);
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

  /** The syntax of a method; of a lambda's body that of the innermost method around it. */
  Optional<MethodSyntax> method(MethodInfo method) {
    return (method.isLambda() ? around(method.place().line()) : declaration(method))
        .map(Declared::syntax);
  }

  private Optional<Declared> around(int line) {
    return declared.stream()
        .filter(each -> each.hasLine(line))
        .min(Comparator.comparingInt(each -> each.lastLine - each.firstLine));
  }

  Optional<Declared> declaration(MethodInfo method) {
    List<Declared> candidates =
        declared.stream()
            .filter(each -> each.name.equals(method.id().name()))
            .filter(each -> each.parameters == method.parameters().size())
            .toList();
    boolean isOnly = candidates.size() == 1 && method.id().owner().indexOf('$') < 0;
    if (isOnly && !method.isStaticInitializer()) {
      return Optional.of(candidates.get(0));
    }
    return candidates.stream()
        .filter(each -> each.contains(method))
        .findFirst()
        .or(() -> method.isConstructor() ? compact(method) : Optional.empty());
  }

  private Optional<Declared> compact(MethodInfo method) {
    return declared.stream()
        .filter(each -> each.parameters < 0 && each.contains(method))
        .findFirst();
  }
}
