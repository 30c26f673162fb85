package dev.amphibian.generator;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.verdict.Plan;
import dev.amphibian.analyzer.verdict.PlannedFunction;
import dev.amphibian.generator.target.Target;
import dev.amphibian.generator.target.awslambda.AwsLambdaTarget;
import dev.amphibian.generator.target.springboot.SpringBootTarget;
import dev.amphibian.generator.wiring.Refusal;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wirings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Generates a plan's functions for every target. */
public final class Generator {

  private Generator() {}

  /**
   * Generates each function that can be; the others come back as refusals.
   *
   * @param plan made from {@code analysis}
   */
  public static GeneratedProject generate(
      Analysis analysis, Plan plan, DeploymentSettings settings) {
    // In the order of their ids
    AwsLambdaTarget lambda =
        new AwsLambdaTarget(
            settings.profiles(),
            settings.packageFolder(),
            settings.snapStart(),
            settings.trained());
    SpringBootTarget service =
        new SpringBootTarget(settings.profiles(), settings.packageFolder(), settings.aotCache());
    List<Target> targets = List.of(lambda, service);
    Wirings wirings =
        new Wirings(analysis, targets.stream().map(Target::id).collect(Collectors.toSet()));
    List<GeneratedFunction> functions = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (PlannedFunction planned : plan.functions()) {
      wirings
          .wire(planned, refusals::add)
          .ifPresent(
              wired -> {
                List<String> servers = service.servers(wired, analysis.codebase());
                functions.add(function(wired, analysis.codebase(), targets, servers));
              });
    }
    return new GeneratedProject(analysis, functions, refusals);
  }

  private static GeneratedFunction function(
      WiredFunction wired, Codebase codebase, List<Target> targets, List<String> servers) {
    List<GeneratedTarget> generated =
        targets.stream()
            .map(
                target ->
                    new GeneratedTarget(
                        target.id(),
                        target.wiring(wired),
                        target.startClass(wired),
                        target.startsFromSnapshot(),
                        target.files(wired, codebase)))
            .toList();
    return new GeneratedFunction(wired, generated, servers);
  }
}
