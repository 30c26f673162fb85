package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.CallGraphBuilder;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import dev.amphibian.analyzer.finding.Acceptances;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.Slicer;
import dev.amphibian.analyzer.verdict.Judge;
import dev.amphibian.analyzer.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Reads a codebase and judges each of its entry points for each platform. */
public final class Analyzer {

  private Analyzer() {}

  /**
   * Analyses a codebase.
   *
   * @param platforms the platforms to judge for
   * @throws UserProblem if there are no compiled classes
   */
  public static Analysis analyze(CodebaseInput input, List<Platform> platforms) {
    return analyze(input, platforms, Cache.none());
  }

  /**
   * Analyses a codebase, some of which was perhaps read before.
   *
   * @param platforms the platforms to judge for
   * @param cache what is kept of earlier readings
   * @throws UserProblem if there are no compiled classes
   */
  public static Analysis analyze(CodebaseInput input, List<Platform> platforms, Cache cache) {
    Codebase codebase = CodebaseReader.read(input, cache);
    if (codebase.types().isEmpty() && input.classFiles() == 0) {
      throw new UserProblem(
          "There are no compiled classes",
          folders(input),
          "run mvn compile first, or bind the goal to a phase after compile");
    }
    BeanGraph beans = BeanGraph.of(codebase);
    CallGraph calls = CallGraphBuilder.build(codebase, beans);
    Slicer slicer =
        new Slicer(codebase, beans, calls, new Effects(EffectCatalogue.standard(), codebase));
    EntryPoints entryPoints = EntryPoints.of(codebase, FinderCatalogue.FINDERS);
    Acceptances acceptances = new Acceptances(codebase);
    List<Judged> judged =
        slicer.slices(entryPoints.all()).parallelStream()
            .map(slice -> judged(slice, platforms, acceptances))
            .toList();
    List<NotRead> notRead = new ArrayList<>(codebase.notRead());
    notRead.addAll(entryPoints.notRead());
    return new Analysis(codebase, beans, platforms, judged, notRead);
  }

  private static String folders(CodebaseInput input) {
    return input.classFolders().isEmpty()
        ? input.name()
        : String.join(", ", input.classFolders().stream().map(String::valueOf).toList());
  }

  private static Judged judged(Slice slice, List<Platform> platforms, Acceptances acceptances) {
    EntryPoint point = slice.entryPoint();
    List<Finding> all = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Platform platform : platforms) {
      List<Finding> findings =
          RuleCatalogue.RULES.stream()
              .flatMap(rule -> rule.check(slice, platform))
              .map(acceptances::applied)
              .sorted(Judge.GRAVEST_FIRST)
              .distinct()
              .toList();
      all.addAll(findings);
      verdicts.add(Judge.judge(point, findings, platform));
    }
    return new Judged(point, slice, all, verdicts);
  }
}
