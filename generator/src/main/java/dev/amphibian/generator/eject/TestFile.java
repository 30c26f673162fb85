package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.effect.EffectKind;
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

  private final Analysis analysis;

  TestFile(Analysis analysis) {
    this.analysis = analysis;
  }

  GeneratedFile of(GeneratedFunction function, GeneratedTarget target, boolean isZip) {
    Checks checks = checks(function, target);
    String path = checks.packageName().replace('.', '/') + "/" + checks.startClass() + "Test.java";
    Record model = isZip ? new FunctionTest(checks) : new ServiceTest(checks);
    return new GeneratedFile(ROOT + path, Template.render(model));
  }

  private Checks checks(GeneratedFunction function, GeneratedTarget target) {
    boolean isInvoked = function.wired().isInvoked();
    List<WiredEntry> entries = isInvoked ? List.of() : function.wired().entries();
    List<Asked> readable =
        entries.stream().filter(this::isReadable).flatMap(TestFile::routes).toList();
    int dot = target.startClass().lastIndexOf('.');
    return new Checks(
        target.startClass().substring(0, dot),
        target.startClass().substring(dot + 1),
        analysis.codebase().libraries().jars().stream()
            .anyMatch(jar -> jar.artifact().equals("spring-security-web")),
        literals(entries.stream().flatMap(TestFile::routes)),
        literals(readable.stream().filter(route -> !route.isKeyed())),
        literals(readable.stream().filter(Asked::isKeyed)),
        analysis.codebase().settings().entry("management.server.port").isPresent(),
        function.servers(),
        isInvoked ? function.wired().entries().get(0).routes().get(0) : "");
  }

  /**
   * Other services aren't there in a test, and bodies are for somebody who knows what they mean.
   */
  private boolean isReadable(WiredEntry entry) {
    return verb(entry).equals("GET")
        && analysis.entryPoints().stream()
            .filter(judged -> judged.entryPoint().id().equals(entry.entryPoint().id()))
            .noneMatch(
                judged -> judged.slice().effects(EffectKind.CALLS_REMOTE).findAny().isPresent());
  }

  private static Stream<Asked> routes(WiredEntry entry) {
    return entry.routes().stream().map(path -> new Asked(verb(entry), path));
  }

  private static List<String> literals(Stream<Asked> routes) {
    return routes.map(Asked::literal).toList();
  }

  private static String verb(WiredEntry entry) {
    Set<String> verbs = entry.verbs();
    return verbs.isEmpty() || verbs.contains("GET") ? "GET" : verbs.iterator().next();
  }

  /** What is asked under a path template. */
  private record Asked(String verb, String template) {

    boolean isKeyed() {
      return template.contains("{");
    }

    /** With a path that the template matches, whether or not there is such a thing. */
    String literal() {
      String path = template.replaceAll("\\{[^/]*}", "1").replaceAll("[*?]+", "1");
      return Layout.literal(verb + ", '" + path + "'");
    }
  }
}
