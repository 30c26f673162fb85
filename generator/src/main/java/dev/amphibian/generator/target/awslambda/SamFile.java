package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.Budgets;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.target.Quoted;
import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file {@code template.yaml}. */
final class SamFile {

  /**
   * How many seconds an HTTP API waits
   * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html).
   */
  private static final long LONGEST_WAIT = 30;

  private SamFile() {}

  static GeneratedFile of(WiredFunction function, Codebase codebase, AwsLambdaTarget target) {
    Budget budget = function.budget();
    long seconds = Budgets.seconds(budget);
    SamTemplate model =
        new SamTemplate(
            function.origin(),
            Quoted.text(function.describe()),
            function.name(),
            LambdaRuntimes.name(JavaVersion.of(codebase)),
            target.packageFolder() + "function.zip",
            target.handlerClass(function),
            Budgets.memoryMib(budget),
            seconds,
            function.choice().wiring() == Wiring.DIRECT ? List.of() : target.profiles(),
            target.startsFromSnapshot(),
            function.isInvoked(),
            access(function, codebase),
            seconds > LONGEST_WAIT || function.isInvoked() ? List.of() : routes(function));
    return new GeneratedFile("template.yaml", Template.render(model));
  }

  /** Authentication stays where it was: a second place for it would be another behaviour. */
  private static String access(WiredFunction function, Codebase codebase) {
    if (function.isInvoked()) {
      return "Who may call: whom IAM lets invoke it; there is no door to it.";
    }
    boolean hasSecurity =
        codebase.libraries().jars().stream()
            .anyMatch(jar -> jar.artifact().equals("spring-security-web"));
    return hasSecurity
        ? "Who may call: Spring Security in the function decides, as in the application."
        : "Who may call: anybody, as in the application.";
  }

  /** The routes of all entry points; what a gateway can't tell apart stands once. */
  private static List<SamTemplate.Route> routes(WiredFunction function) {
    Map<String, SamTemplate.Route> routes = new LinkedHashMap<>();
    for (WiredEntry entry : function.entries()) {
      Set<String> verbs = entry.verbs();
      for (String path : entry.routes()) {
        String gatewayPath = Quoted.text(GatewayPaths.of(path));
        for (String verb : verbs.isEmpty() ? Set.of("ANY") : verbs) {
          String key = verb + " " + gatewayPath.replaceAll("\\{[^/]*}", "{}");
          String id = "Route" + (routes.size() + 1);
          routes.putIfAbsent(key, new SamTemplate.Route(id, verb, gatewayPath));
        }
      }
    }
    return List.copyOf(routes.values());
  }
}
