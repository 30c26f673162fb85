package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judgement;
import dev.amphibian.analyzer.analysis.SlicedCode;
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
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.Slicer;
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
    Codebase codebase = read(input, cache);
    BeanGraph beans = BeanGraph.of(codebase);
    Judgement judgement = judge(slice(codebase, beans), platforms);
    return new Analysis(codebase, beans, platforms, judgement.entryPoints(), judgement.notRead());
  }

  /**
   * What judging needs of a codebase.
   *
   * @param cache what is kept of earlier readings
   * @throws UserProblem if there are no compiled classes
   */
  public static SlicedCode slice(CodebaseInput input, Cache cache) {
    Codebase codebase = read(input, cache);
    return slice(codebase, BeanGraph.of(codebase));
  }

  /** Judges each entry point for each platform. */
  public static Judgement judge(SlicedCode code, List<Platform> platforms) {
    return Judging.of(code, platforms);
  }

  private static Codebase read(CodebaseInput input, Cache cache) {
    Codebase codebase = CodebaseReader.read(input, cache);
    if (codebase.types().isEmpty() && input.classFiles() == 0) {
      throw new UserProblem(
          "There are no compiled classes",
          folders(input),
          "run mvn compile first, or bind the goal to a phase after compile");
    }
    return codebase;
  }

  private static SlicedCode slice(Codebase codebase, BeanGraph beans) {
    EntryPoints entryPoints = EntryPoints.of(codebase, FinderCatalogue.FINDERS);
    CallGraph calls =
        CallGraphBuilder.build(codebase, beans)
            .startingAt(entryPoints.all().stream().map(EntryPoint::method).toList());
    Slicer slicer =
        new Slicer(codebase, beans, calls, new Effects(EffectCatalogue.standard(), codebase));
    List<Slice> slices = slicer.slices(entryPoints.all());
    List<NotRead> notRead = new ArrayList<>(codebase.notRead());
    notRead.addAll(entryPoints.notRead());
    return new SlicedCode(codebase.name(), slices, Acceptances.of(codebase), notRead);
  }

  private static String folders(CodebaseInput input) {
    return input.classFolders().isEmpty()
        ? input.name()
        : String.join(", ", input.classFolders().stream().map(String::valueOf).toList());
  }
}
