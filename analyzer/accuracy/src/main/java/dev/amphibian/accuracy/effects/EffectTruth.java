package dev.amphibian.accuracy.effects;

import dev.amphibian.analyzer.effect.CatalogueLine;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that the type and the method of each line of the effect catalogue exist.
 *
 * <p>Arguments: the folder of the libraries' jars, the file of lines that can't be confirmed.
 */
public final class EffectTruth {

  private static final String REASON = " : ";

  private EffectTruth() {}

  /**
   * Prints how many lines are confirmed, and each that isn't.
   *
   * @throws IllegalStateException if such a line has no reason
   */
  public static void main(String[] arguments) throws IOException {
    Libraries libraries = Libraries.in(Path.of(arguments[0]));
    Map<String, String> reasons = reasons(Path.of(arguments[1]));
    List<CatalogueLine> lines = EffectCatalogue.standard().lines();
    Map<String, String> problems = new LinkedHashMap<>();
    Set<String> types = new TreeSet<>();
    for (CatalogueLine line : lines) {
      String problem = problem(line, libraries);
      if (problem.isEmpty()) {
        types.add(line.owner());
      } else {
        problems.put(text(line), problem);
      }
    }
    System.out.printf(
        "%d lines, %d confirmed on %d types in %d jars and Java %d, %d not confirmed%n",
        lines.size(),
        lines.size() - problems.size(),
        types.size(),
        libraries.count(),
        Runtime.version().feature(),
        problems.size());
    problems.forEach(
        (line, problem) ->
            System.out.printf(
                "  %s: %s%s%n",
                line, problem, reasons.containsKey(line) ? ", " + reasons.get(line) : ""));
    List<String> unexplained = new ArrayList<>(problems.keySet());
    unexplained.removeAll(reasons.keySet());
    if (!unexplained.isEmpty()) {
      throw new IllegalStateException("Without reason: " + String.join(", ", unexplained));
    }
  }

  /** What is wrong with a line, or nothing. */
  private static String problem(CatalogueLine line, Libraries libraries) {
    if (libraries.types(line.owner()).isEmpty()) {
      return "no such type";
    }
    boolean isThere =
        line.method().startsWith("@")
            || libraries
                .methods(line.owner())
                .anyMatch(
                    method ->
                        line.method().equals("*")
                            ? method.isPublic() && !method.isConstructor()
                            : method.isCallable() && isMeant(line, method));
    return isThere ? "" : "no such method";
  }

  private static boolean isMeant(CatalogueLine line, LibraryMethod method) {
    return method.name().equals(line.method())
        && line.parameters().map(method.parameters()::equals).orElse(true);
  }

  private static String text(CatalogueLine line) {
    return line.owner() + " " + line.method() + line.parameters().orElse("");
  }

  /** The lines {@code owner method : reason} of a file. */
  private static Map<String, String> reasons(Path file) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int at = line.indexOf(REASON);
      if (at > 0 && !line.startsWith("#")) {
        reasons.put(line.substring(0, at), line.substring(at + REASON.length()));
      }
    }
    return reasons;
  }
}
