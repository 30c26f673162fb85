package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.regex.Pattern;

/** A type as pointcuts name it: with wildcards, with {@code +} for all below, by imported names. */
record TypePattern(String text) {

  /** Type arguments aren't compared. */
  TypePattern {
    text = text.replaceAll("<.*>", "").strip();
  }

  boolean matches(Codebase codebase, String type) {
    if (text.startsWith("!")) {
      return !new TypePattern(text.substring(1)).matches(codebase, type);
    }
    if (text.endsWith("+")) {
      TypePattern above = new TypePattern(text.substring(0, text.length() - 1));
      return codebase.supertypes(type).stream().anyMatch(each -> above.matches(codebase, each));
    }
    return isName(type) || isName(type.replace('$', '.'));
  }

  private boolean isName(String name) {
    Pattern glob = glob(text, "[^.]*");
    return glob.matcher(name).matches()
        || !text.contains(".") && glob.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
  }

  /** What {@code *} and {@code ..} stand for in names. */
  static Pattern glob(String pattern, String star) {
    String dots = "(\\.|\\..*\\.)";
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char each = pattern.charAt(i);
      if (pattern.startsWith("..", i)) {
        regex.append(dots);
        i++;
      } else {
        regex.append(each == '*' ? star : Pattern.quote(String.valueOf(each)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
