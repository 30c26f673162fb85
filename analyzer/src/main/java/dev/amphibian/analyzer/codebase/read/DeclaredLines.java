package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.JavaToken;
import com.github.javaparser.JavaToken.Category;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.StringProvider;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import com.github.javaparser.TokenTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines on which a Java source declares methods, read from its tokens alone: parsing a file for
 * the line of one declaration takes five times as long.
 *
 * <p>A name between a type and a parenthesis is taken for a declaration. So is the call in {@code a
 * > b(c)}, which can only mislead where a method of that name was declared on an earlier line of
 * the same first statement.
 */
record DeclaredLines(Map<String, TreeSet<Integer>> byName) {

  private static final Set<String> TYPES =
      Set.of(
          "void", "boolean", "byte", "char", "double", "float", "int", "long", "short", ">", "]");

  private static final int END = JavaToken.Kind.EOF.getKind();

  static DeclaredLines in(String source) {
    Map<String, TreeSet<Integer>> lines = new HashMap<>();
    GeneratedJavaParserTokenManager tokens =
        new GeneratedJavaParserTokenManager(new SimpleCharStream(new StringProvider(source)));
    try {
      Token before = tokens.getNextToken();
      Token name = before;
      for (Token next = name; next.kind != END; ) {
        if (next.image.equals("(") && isName(name) && isType(before)) {
          lines.computeIfAbsent(name.image, unused -> new TreeSet<>()).add(name.beginLine);
        }
        before = name;
        name = next;
        next = next(tokens);
      }
    } catch (TokenMgrException e) {
      // what stands behind a character that Java doesn't know is not read
    }
    return new DeclaredLines(lines);
  }

  private static Token next(GeneratedJavaParserTokenManager tokens) {
    Token next = tokens.getNextToken();
    while (next.kind != END && category(next).isWhitespaceOrComment()) {
      next = tokens.getNextToken();
    }
    return next;
  }

  private static boolean isName(Token token) {
    return category(token).isIdentifier();
  }

  private static boolean isType(Token token) {
    return isName(token) || TYPES.contains(token.image);
  }

  private static Category category(Token token) {
    return TokenTypes.getCategory(token.kind);
  }

  /** The last line, up to that of the first statement, on which a method is declared. */
  Optional<Integer> before(String name, int firstStatement) {
    return Optional.ofNullable(byName.getOrDefault(name, new TreeSet<>()).floor(firstStatement));
  }
}
