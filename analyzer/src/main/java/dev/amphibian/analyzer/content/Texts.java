package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that name something outside the code. */
final class Texts {

  /** Innermost placeholders are found too, since the search goes on inside of each. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?=[:}])");

  private static final Pattern CLASSPATH = Pattern.compile("^classpath\\*?:/?([^\\s,]+)");

  private Texts() {}

  /** The keys of the placeholders in a text. */
  static Set<String> keys(String text) {
    Set<String> keys = new LinkedHashSet<>();
    for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
      keys.add(found.group(1).strip());
    }
    return keys;
  }

  /** The class-path resource that a text names. */
  static Stream<String> resource(String text) {
    Matcher found = CLASSPATH.matcher(text.strip());
    return found.find() ? Stream.of(found.group(1)) : Stream.empty();
  }

  /** All texts in an annotation, nested ones included. */
  static List<String> all(AnnotationUse use) {
    List<String> texts = new ArrayList<>();
    use.values().values().forEach(value -> collect(value, texts));
    return texts;
  }

  private static void collect(Object value, List<String> texts) {
    if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, texts));
    } else if (value instanceof AnnotationUse nested) {
      texts.addAll(all(nested));
    } else if (value instanceof String text) {
      texts.add(text);
    }
  }
}
