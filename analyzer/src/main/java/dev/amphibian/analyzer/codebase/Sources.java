package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/** The application's source files; each is parsed when first asked about. */
public interface Sources {

  /** The syntax of a method, if its source is there and parses. */
  Optional<MethodSyntax> of(MethodInfo method);

  /** The line of a method's name where it is declared, if its source is there. */
  Optional<Integer> line(MethodInfo method);

  /** What a method's body says in order, if its source is there and parses; else empty. */
  List<Expression.Statement> statements(MethodInfo method);

  /** The comments with a word in sources and configuration files, sorted by place. */
  List<Comment> comments(String word);

  /**
   * A Java file by its path on the source path, such as {@code com/acme/Part.java}, if it is there
   * and parses.
   */
  Optional<SourceFile> file(String path);

  /** The sources that were asked about and could not be read. */
  List<NotRead> notRead();
}
