package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.wiring.WiredEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The test that a module begins with: it starts, knows its routes and answers. */
final class TestFile {

  private static final String ROOT = "src/test/java/";
  private static final String ANY = "GET";

  private TestFile() {}

  static GeneratedFile of(
      GeneratedFunction function, GeneratedTarget target, Codebase codebase, boolean isZip) {
    String start = target.startClass();
    int dot = start.lastIndexOf('.');
    String packageName = start.substring(0, dot);
    String className = start.substring(dot + 1);
    boolean secured =
        codebase.libraries().jars().stream()
            .anyMatch(jar -> jar.artifact().equals("spring-security-web"));
    List<String> routes = function.wired().entries().stream().flatMap(TestFile::routes).toList();
    List<String> readable = routes.stream().filter(route -> route.startsWith("GET,")).toList();
    List<String> all = routes.stream().map(Layout::literal).toList();
    List<String> read = readable.stream().map(Layout::literal).toList();
    Record model =
        isZip
            ? new FunctionTest(packageName, className, secured, all, read, function.servers())
            : new ServiceTest(packageName, className, secured, all, read, function.servers());
    String path = ROOT + packageName.replace('.', '/') + "/" + className + "Test.java";
    return new GeneratedFile(path, Template.render(model));
  }

  private static Stream<String> routes(WiredEntry entry) {
    Set<String> verbs = entry.trigger().verbs();
    String verb = verbs.isEmpty() ? ANY : verbs.iterator().next();
    return entry.routes().stream().map(path -> verb + ", '" + sample(path) + "'");
  }

  /**
   * A path that the template matches; whether the application knows such a thing is another
   * question.
   */
  private static String sample(String template) {
    return template.replaceAll("\\{[^/]*}", "1").replace("**", "1").replaceAll("[*?]", "1");
  }
}
