package dev.amphibian.maven;

import static java.util.stream.Collectors.toSet;

import dev.amphibian.analyzer.ReportedAnalysis;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.proposal.Group;
import dev.amphibian.analyzer.proposal.Proposal;
import dev.amphibian.analyzer.verdict.Grouping;
import dev.amphibian.analyzer.verdict.Plan;
import dev.amphibian.analyzer.verdict.Planner;
import dev.amphibian.generator.DeploymentSettings;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.Generator;
import dev.amphibian.generator.wiring.MissingSetting;
import dev.amphibian.generator.wiring.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that turn entry points into functions and services. */
abstract class FunctionsMojo extends AmphibianMojo {

  /**
   * The entry points to generate, as ids of {@code analysis.json} or their ends, such as {@code
   * PartsController#find} or {@code PartsController#*}; those under {@code @AsFunction} if none is
   * given.
   */
  @Parameter(property = "amphibian.entryPoints")
  private @Nullable List<String> entryPoints;

  /**
   * Which of them become one function together: {@code none}, those of one {@code class}, those of
   * one group of the {@code plan} in the reports, or all of the {@code application}.
   */
  @Parameter(property = "amphibian.grouping", defaultValue = "none")
  private String grouping = "none";

  /**
   * The Spring profiles with which functions and services are deployed: they decide about ports,
   * probes and the servers beside a service. Without any, those count that the application's files
   * activate.
   */
  @Parameter(property = "amphibian.profiles")
  private @Nullable List<String> profiles;

  /**
   * Whether Lambda functions start from a snapshot of their initialised process (SnapStart), which
   * Lambda takes of each published version.
   */
  @Parameter(property = "amphibian.snapStart", defaultValue = "false")
  private boolean snapStart;

  /**
   * Whether images of services keep what Java has read and linked of the classes (its AOT cache, or
   * before Java 25 a class data archive): building the image then starts the service once.
   */
  @Parameter(property = "amphibian.aotCache", defaultValue = "false")
  private boolean aotCache;

  /**
   * Generates what is planned; refusals are printed. If nothing is left the goal fails; where other
   * modules of the build may have something, only the last of them does.
   */
  GeneratedProject generated() {
    if (!isOneOfSeveral()) {
      ReportedAnalysis task = codebase().analysis(platforms(), load(), outputFolder());
      Analysis analysis = task.analysis();
      Results results = task.results(analysis.judgement());
      GeneratedProject generated = generated(analysis, plan(analysis, results, named()));
      if (generated.functions().isEmpty()) {
        throw problem(generated);
      }
      return generated;
    }
    ModuleOutcomes outcomes = ModuleOutcomes.of(session, execution);
    Optional<GeneratedProject> generated = generatedHere(outcomes);
    endModule(outcomes);
    return generated.orElseThrow(() -> new NothingToDo("Nothing to generate in this module."));
  }

  @Override
  void leftOut() {
    if (isOneOfSeveral()) {
      endModule(ModuleOutcomes.of(session, execution));
    }
  }

  private void endModule(ModuleOutcomes outcomes) {
    outcomes
        .end(project)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  /** Generates as many of the named entry points as this module has. */
  private Optional<GeneratedProject> generatedHere(ModuleOutcomes outcomes) {
    ReportedAnalysis task;
    try {
      task = codebase().analysis(platforms(), load(), outputFolder());
    } catch (NothingToDo e) {
      getLog().info(e.getMessage());
      outcomes.failed(nothingPlanned(), false);
      return Optional.empty();
    }
    Analysis analysis = task.analysis();
    Results results = task.results(analysis.judgement());
    List<String> found = namedAmong(results);
    outcomes.looked(named(), found);
    if (found.isEmpty() && !named().isEmpty()) {
      outcomes.failed(nothingPlanned(), false);
      return Optional.empty();
    }
    GeneratedProject generated = generated(analysis, plan(analysis, results, found));
    if (generated.functions().isEmpty()) {
      outcomes.failed(problem(generated), !generated.refusals().isEmpty());
      return Optional.empty();
    }
    outcomes.generated();
    return Optional.of(generated);
  }

  /**
   * Generates once more, after files have changed; named entry points may have gone. Nothing is
   * printed.
   *
   * @throws UserProblem if nothing is left, or anything is refused or unreadable that wasn't before
   */
  GeneratedProject generatedAfter(GeneratedProject before) {
    ReportedAnalysis task = codebase().analysis(platforms(), load(), outputFolder());
    Analysis analysis = task.analysis();
    Results results = task.results(analysis.judgement());
    List<String> found = namedAmong(results);
    if (found.isEmpty() && !named().isEmpty()) {
      throw nothingPlanned();
    }
    GeneratedProject generated = unprinted(analysis, plan(analysis, results, found));
    newProblem(before, generated)
        .ifPresent(
            problem -> {
              throw problem;
            });
    if (generated.functions().isEmpty()) {
      throw problem(generated);
    }
    return generated;
  }

  private static Optional<UserProblem> newProblem(GeneratedProject before, GeneratedProject after) {
    Set<Place> unreadable = unreadableClasses(before).map(NotRead::place).collect(toSet());
    Set<String> refused = before.refusals().stream().map(Refusal::function).collect(toSet());
    return Stream.concat(
            unreadableClasses(after)
                .filter(each -> !unreadable.contains(each.place()))
                .map(each -> new UserProblem(each.problem(), each.place().file(), each.remedy())),
            after.refusals().stream()
                .filter(each -> !refused.contains(each.function()))
                .map(each -> new UserProblem(each.problem(), each.place(), each.remedy())))
        .findFirst();
  }

  private static Stream<NotRead> unreadableClasses(GeneratedProject generated) {
    return generated.analysis().notRead().stream()
        .filter(each -> each.place().file().endsWith(".class"));
  }

  private List<String> namedAmong(Results results) {
    return named().stream().filter(name -> isAmong(results.entryPoints(), name)).toList();
  }

  private Plan plan(Analysis analysis, Results results, List<String> names) {
    List<String> ids = ids(results.entryPoints(), names);
    return Planner.plan(points(analysis), ids, grouping(analysis, results));
  }

  private Grouping grouping(Analysis analysis, Results results) {
    return switch (grouping) {
      case "none" -> Grouping.NONE;
      case "class" -> Grouping.BY_TYPE;
      case "plan" -> Grouping.by(planned(analysis, results));
      case "application" -> point -> analysis.codebase().name();
      default ->
          throw new UserProblem(
              "No grouping has this name",
              "amphibian.grouping=" + grouping,
              "write none, class, plan or application");
    };
  }

  /** The groups that reports propose on the first platform, by entry point. */
  private static Map<String, String> planned(Analysis analysis, Results results) {
    Map<String, String> groups = new HashMap<>();
    Proposal proposal = Proposal.of(results, analysis.platforms().get(0));
    for (Group group : proposal.groups()) {
      group.entryPoints().forEach(id -> groups.put(id, group.name()));
    }
    return groups;
  }

  private GeneratedProject generated(Analysis analysis, Plan plan) {
    GeneratedProject generated = unprinted(analysis, plan);
    generated.refusals().forEach(this::print);
    generated.functions().forEach(this::print);
    return generated;
  }

  private GeneratedProject unprinted(Analysis analysis, Plan plan) {
    DeploymentSettings settings =
        new DeploymentSettings(profiles(), packageFolder(), snapStart, isTrained(), aotCache);
    return Generator.generate(analysis, plan, settings);
  }

  /** The profiles that the user named. */
  List<String> profiles() {
    return profiles == null ? List.of() : profiles;
  }

  /** Whether packages of functions are trained. */
  boolean isTrained() {
    return false;
  }

  /** Where deployment files find packages: empty for beside them, else with a slash at its end. */
  String packageFolder() {
    return "";
  }

  private UserProblem problem(GeneratedProject empty) {
    if (empty.refusals().isEmpty()) {
      return nothingPlanned();
    }
    Refusal first = empty.refusals().get(0);
    return new UserProblem(first.problem(), first.place(), first.remedy());
  }

  private UserProblem nothingPlanned() {
    return new UserProblem(
        "No entry point is to be generated",
        project.getArtifactId(),
        "put @AsFunction on a method, or name entry points with -Damphibian.entryPoints=…");
  }

  private static List<EntryPoint> points(Analysis analysis) {
    return analysis.entryPoints().stream().map(Judged::entryPoint).toList();
  }

  private static boolean isAmong(List<Result> results, String name) {
    return results.stream()
        .anyMatch(result -> isIn(result, name) || Planner.isNamed(result.id(), name));
  }

  /** Whether a name is an entry point's id with its module before it. */
  private static boolean isIn(Result result, String name) {
    return name.equals(result.module() + ":" + result.id());
  }

  /** The names without modules, as they are known within an application. */
  private static List<String> ids(List<Result> results, List<String> names) {
    return names.stream()
        .map(
            name ->
                results.stream()
                    .filter(r -> isIn(r, name))
                    .findFirst()
                    .map(Result::id)
                    .orElse(name))
        .toList();
  }

  private List<String> named() {
    return entryPoints == null ? List.of() : entryPoints;
  }

  private void print(GeneratedFunction function) {
    getLog().info(function.name() + ": wiring " + function.choice().wiring().label());
    getLog().info("  since " + function.choice().reason());
    function.wired().missing().forEach(this::print);
  }

  private void print(MissingSetting missing) {
    getLog().warn("  No configuration file sets " + missing.key());
    getLog().warn("  at " + missing.place());
    getLog()
        .warn(
            "  To do: set it in a file, or where it is deployed by "
                + missing.environmentVariable());
  }

  private void print(Refusal refusal) {
    getLog().warn(refusal.function() + " is not generated: " + refusal.problem());
    getLog().warn("  at " + refusal.place());
    getLog().warn("  To do: " + refusal.remedy());
  }
}
