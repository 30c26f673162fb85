package dev.amphibian.maven;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.Fingerprint;
import dev.amphibian.analyzer.problem.UserProblem;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * An application of a build as the analyzer takes it: its own classes and those of the modules that
 * it depends on; everything else at run time is a library.
 *
 * @param notRead what can't even be handed to the analyzer
 */
record MavenCodebase(CodebaseInput input, Application application, List<NotRead> notRead) {

  static MavenCodebase of(MavenProject project, Reactor reactor, RunTimePath runTimePath) {
    CompiledModule own = new CompiledModule(project);
    if (own.isUncompiled()) {
      throw new UserProblem(
          "There are no compiled classes",
          own.classes().toString(),
          "run mvn compile first, or bind the goal to a phase after compile");
    }
    ApplicationPath path = ApplicationPath.of(project, reactor, runTimePath);
    String name = reactor.name(project);
    CodebaseInput input =
        new CodebaseInput(
            name,
            reactor.folder(),
            path.classFolders(),
            path.sourceFolders(),
            path.jars(),
            path.webFolders());
    return new MavenCodebase(input, path.application(name), path.notRead());
  }

  /** Whether there is no class in it. */
  boolean isEmpty() {
    return notRead.isEmpty()
        && input.classFolders().stream().noneMatch(CompiledModule::holdsClasses);
  }

  /** Analyses it. */
  Analysis analysis(List<String> platforms, Cache cache) {
    Analysis analysis = Analyzer.analyze(input, platforms, cache);
    List<NotRead> all = new ArrayList<>(notRead);
    all.addAll(analysis.notRead());
    return new Analysis(
        analysis.codebase(), analysis.beans(), analysis.platforms(), analysis.entryPoints(), all);
  }

  /** What decides about the results, in one text. */
  String fingerprint(List<String> platforms) {
    return Fingerprint.of(input, List.of(application, notRead, platforms));
  }

  /** What reports say of an analysis of it. */
  Results results(Analysis analysis) {
    return Results.of(analysis, application);
  }
}
