package dev.amphibian.maven;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.verdict.Plan;
import dev.amphibian.analyzer.verdict.Planner;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.Generator;
import dev.amphibian.generator.wiring.Refusal;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that turn entry points into functions and services. */
abstract class FunctionsMojo extends AmphibianMojo {

  /**
   * The entry points to generate, as ids of {@code analysis.json} or their ends, such as {@code
   * PartsController#find}; those under {@code @AsFunction} if none is given.
   */
  @Parameter(property = "amphibian.entryPoints")
  private @Nullable List<String> entryPoints;

  /** Generates what is planned; refusals are printed, and fail the goal if nothing is left. */
  GeneratedProject generated() {
    Analysis analysis = analysis();
    Plan plan =
        Planner.plan(analysis.entryPoints().stream().map(Judged::entryPoint).toList(), named());
    if (plan.functions().isEmpty()) {
      throw new UserProblem(
          "No entry point is to be generated",
          project.getArtifactId(),
          "put @AsFunction on a method, or name entry points with -Damphibian.entryPoints=…");
    }
    GeneratedProject generated = Generator.generate(analysis, plan);
    generated.refusals().forEach(this::print);
    if (generated.functions().isEmpty()) {
      Refusal first = generated.refusals().get(0);
      throw new UserProblem(first.problem(), first.place(), first.remedy());
    }
    generated.functions().forEach(this::print);
    return generated;
  }

  private List<String> named() {
    return entryPoints == null ? List.of() : entryPoints;
  }

  private void print(GeneratedFunction function) {
    getLog().info(function.name() + ": wiring " + function.choice().wiring().label());
    getLog().info("  since " + function.choice().reason());
  }

  private void print(Refusal refusal) {
    getLog().warn(refusal.function() + " is not generated: " + refusal.problem());
    getLog().warn("  at " + refusal.place());
    getLog().warn("  To do: " + refusal.remedy());
  }
}
