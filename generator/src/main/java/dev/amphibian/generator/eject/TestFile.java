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
    List<WiredEntry> entries = function.wired().entries();
    int dot = target.startClass().lastIndexOf('.');
    return new Checks(
        target.startClass().substring(0, dot),
        target.startClass().substring(dot + 1),
        analysis.codebase().libraries().jars().stream()
            .anyMatch(jar -> jar.artifact().equals("spring-security-web")),
        entries.stream().flatMap(TestFile::routes).toList(),
        entries.stream().filter(this::isReadable).flatMap(TestFile::routes).toList(),
        analysis.codebase().settings().entry("management.server.port").isPresent(),
        function.servers());
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

  private static Stream<String> routes(WiredEntry entry) {
    return entry.routes().stream()
        .map(path -> Layout.literal(verb(entry) + ", '" + sample(path) + "'"));
  }

  private static String verb(WiredEntry entry) {
    Set<String> verbs = entry.trigger().verbs();
    return verbs.isEmpty() || verbs.contains("GET") ? "GET" : verbs.iterator().next();
  }

  /** A path that the template matches, whether or not there is such a thing. */
  private static String sample(String template) {
    return template.replaceAll("\\{[^/]*}", "1").replace("**", "1").replaceAll("[*?]", "1");
  }
}
