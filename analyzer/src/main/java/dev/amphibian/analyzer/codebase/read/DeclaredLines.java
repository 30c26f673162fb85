package dev.amphibian.analyzer.codebase.read;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines on which a Java source declares methods, read from its words alone: parsing a file for
 * the line of one declaration takes ten times as long.
 *
 * <p>A name between a type and a parenthesis is taken for a declaration. So is the call in {@code a
 * > b(c)}, which can only mislead where it stands in the first statement of a method of that name.
 */
record DeclaredLines(Map<String, TreeSet<Integer>> byName) {

  /** What may stand before a called method's name. */
  private static final Set<String> NO_TYPES =
      Set.of("return", "new", "throw", "else", "do", "case", "yield", "assert", "instanceof");

  private static final Pattern TEXT_BLOCK =
      Pattern.compile("\"\"\"[ \\t\\f]*\\R.*?(?<!\\\\)\"\"\"", Pattern.DOTALL);

  static DeclaredLines none() {
    return new DeclaredLines(Map.of());
  }

  static DeclaredLines in(String source) {
    Map<String, TreeSet<Integer>> lines = new HashMap<>();
    StreamTokenizer tokens = tokens(source);
    try {
      boolean isType = false;
      boolean isTyped = false;
      String name = "";
      int line = 0;
      while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
        if (tokens.ttype == '(' && isTyped && !name.isEmpty()) {
          lines.computeIfAbsent(name, unused -> new TreeSet<>()).add(line);
        }
        if (tokens.ttype == StreamTokenizer.TT_WORD) {
          isTyped = isType;
          isType = !NO_TYPES.contains(tokens.sval);
          name = tokens.sval;
          line = tokens.lineno();
        } else {
          name = "";
          isType = tokens.ttype == '>' || tokens.ttype == ']';
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeclaredLines(lines);
  }

  private static StreamTokenizer tokens(String source) {
    String code =
        TEXT_BLOCK
            .matcher(source)
            .replaceAll(block -> "\n".repeat((int) block.group().lines().count() - 1));
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(code));
    tokens.resetSyntax();
    tokens.whitespaceChars(0, ' ');
    tokens.wordChars('a', 'z');
    tokens.wordChars('A', 'Z');
    tokens.wordChars('0', '9');
    tokens.wordChars('_', '_');
    tokens.wordChars('$', '$');
    tokens.wordChars('\u00a0', '\u00ff');
    tokens.quoteChar('"');
    tokens.quoteChar('\'');
    tokens.slashSlashComments(true);
    tokens.slashStarComments(true);
    return tokens;
  }

  /** The last line, up to that of the first statement, on which a method is declared. */
  Optional<Integer> before(String name, int firstStatement) {
    return Optional.ofNullable(byName.getOrDefault(name, new TreeSet<>()).floor(firstStatement));
  }
}
