package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.Budgets;
import dev.amphibian.generator.target.entry.EntryFiles;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;

/** The file {@code template.yaml}. */
final class SamFile {

  private SamFile() {}

  static GeneratedFile of(WiredFunction function, int javaVersion) {
    Budget budget = function.planned().budget();
    SamTemplate model =
        new SamTemplate(
            EntryFiles.origin(function),
            quoted(function.trigger().describe()),
            function.name(),
            LambdaRuntimes.name(javaVersion),
            HandlerFile.handlerClass(function),
            Budgets.memoryMib(budget),
            Budgets.seconds(budget),
            routes(function));
    return new GeneratedFile("template.yaml", Template.render(model));
  }

  private static List<SamTemplate.Route> routes(WiredFunction function) {
    List<String> verbs =
        function.trigger().verbs().isEmpty()
            ? List.of("ANY")
            : List.copyOf(function.trigger().verbs());
    List<SamTemplate.Route> routes = new ArrayList<>();
    for (String path : function.routes()) {
      for (String verb : verbs) {
        String id = "Route" + (routes.size() + 1);
        routes.add(new SamTemplate.Route(id, verb, quoted(GatewayPaths.of(path))));
      }
    }
    return routes;
  }

  /** A text as YAML; every JSON string is one. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
