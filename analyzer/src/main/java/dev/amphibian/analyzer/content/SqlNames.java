package dev.amphibian.analyzer.content;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of an SQL text, or the entities of a JPQL text: the names after {@code FROM}, {@code
 * JOIN}, {@code INTO} and {@code UPDATE}. No parser: dialects are many, and these words are all.
 */
final class SqlNames {

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\b(?:extract|trim|substring|overlay)\\s*\\([^()]*\\)", Pattern.CASE_INSENSITIVE);
  private static final String NAME = "[\\w.\"`\\[\\]$]+";
  private static final String ALIAS =
      "(?:\\s+(?:as\\s+)?(?!(?:join|left|right|inner|outer|cross|full|natural|where|on|set|order"
          + "|group|having|limit|union|using|values|select|fetch|for)\\b)\\w+)?";
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:from|join|into|update|merge)\\s+(?:only\\s+|fetch\\s+)?(?<first>"
              + NAME
              + ")(?<more>"
              + ALIAS
              + "(?:\\s*,\\s*"
              + NAME
              + ALIAS
              + ")*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile(",\\s*(" + NAME + ")");
  private static final Pattern COMMON_TABLE =
      Pattern.compile(
          "(?:\\bwith\\s+(?:recursive\\s+)?|\\)\\s*,\\s*)(\\w+)\\s*(?:\\([^()]*\\)\\s*)?as\\s*\\(",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_NAMES =
      Set.of("select", "set", "lateral", "unnest", "values", "dual", "into", "where", "table");

  private SqlNames() {}

  /** The names as written, without quotation marks. */
  static SortedSet<String> of(String text) {
    String plain = COMMENT.matcher(text).replaceAll(" ");
    plain = LITERAL.matcher(plain).replaceAll("''");
    plain = FUNCTION.matcher(plain).replaceAll("f");
    SortedSet<String> names = new TreeSet<>();
    for (Matcher found = NAMED.matcher(plain); found.find(); ) {
      add(found.group("first"), names);
      for (Matcher next = NEXT.matcher(found.group("more")); next.find(); ) {
        add(next.group(1), names);
      }
    }
    for (Matcher common = COMMON_TABLE.matcher(plain); common.find(); ) {
      String own = common.group(1);
      names.removeIf(name -> name.equalsIgnoreCase(own));
    }
    return names;
  }

  private static void add(String written, Set<String> names) {
    String name = written.replaceAll("[\"`\\[\\]]", "");
    if (!name.isEmpty() && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      names.add(name);
    }
  }
}
