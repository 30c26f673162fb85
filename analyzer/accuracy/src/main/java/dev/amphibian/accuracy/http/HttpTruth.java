package dev.amphibian.accuracy.http;

import dev.amphibian.accuracy.Application;
import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the Spring MVC entry points we find with those that each application's own Spring finds
 * in the same class files.
 *
 * <p>Arguments: the folder of the applications, the folder of this project's classes.
 */
public final class HttpTruth {

  private static final String ROW = "%-24s %6d %6d %8d %9d%n";

  private HttpTruth() {}

  /**
   * Prints one line per application and each deviation.
   *
   * @throws IllegalStateException if a deviation has no explanation, or an explanation no deviation
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    List<String> unexplained = new ArrayList<>();
    System.out.printf("%-24s %6s %6s %8s %9s%n", "", "found", "listed", "missing", "too many");
    List<Application> applications =
        Application.in(Path.of(arguments[0])).stream().filter(Application::hasSpringMvc).toList();
    for (Application application : applications) {
      Codebase codebase = CodebaseReader.read(application.input());
      FrameworkAnswer answer = FrameworkAnswer.of(application, codebase, Path.of(arguments[1]));
      Comparison comparison =
          Comparison.of(
              found(codebase), answer.mappings(), application.folder().resolve("deviations"));
      print(application, comparison, answer);
      if (!comparison.isExplained() || !answer.notAsked().isEmpty()) {
        unexplained.add(application.name());
      }
    }
    if (!unexplained.isEmpty()) {
      throw new IllegalStateException("Unexplained: " + String.join(", ", unexplained));
    }
  }

  private static Set<String> found(Codebase codebase) {
    Set<String> found = new TreeSet<>();
    EntryPoints.of(codebase, FinderCatalogue.FINDERS)
        .all()
        .forEach(point -> lines(point).forEach(found::add));
    return found;
  }

  private static Stream<String> lines(EntryPoint point) {
    if (!(point.trigger() instanceof Trigger.Http http) || !http.system().equals("spring-mvc")) {
      return Stream.empty();
    }
    String method = point.method().name() + point.method().parameterNames();
    Set<String> verbs = http.verbs().isEmpty() ? Set.of("ANY") : http.verbs();
    return verbs.stream()
        .flatMap(
            verb ->
                http.paths().stream()
                    .map(path -> verb + " " + path + " " + point.type() + "#" + method));
  }

  private static void print(
      Application application, Comparison comparison, FrameworkAnswer answer) {
    System.out.printf(
        ROW,
        application.name(),
        comparison.found().size(),
        comparison.listed().size(),
        comparison.missing().size(),
        comparison.tooMany().size());
    comparison.report().forEach(line -> System.out.println("  " + line));
    answer
        .notAsked()
        .forEach((type, reason) -> System.out.println("  not asked: " + type + ": " + reason));
  }
}
