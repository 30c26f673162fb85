package dev.amphibian.maven;

import dev.amphibian.analyzer.ReportedAnalysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformChoice;
import dev.amphibian.analyzer.problem.UserProblem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * An application of a build as the analyzer takes it: its own classes and those of the modules that
 * it depends on; everything else at run time is a library.
 *
 * @param notRead what can't even be handed to the analyzer
 */
record MavenCodebase(CodebaseInput input, Application application, List<NotRead> notRead) {

  /**
   * The codebase of a module.
   *
   * @param encoding that of its sources; the machine's if there is none, as Maven has it
   */
  static MavenCodebase of(
      MavenProject project, Reactor reactor, RunTimePath runTimePath, @Nullable String encoding) {
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
            path.webFolders(),
            charset(encoding));
    return new MavenCodebase(input, path.application(name), path.notRead());
  }

  private static Charset charset(@Nullable String encoding) {
    try {
      return encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new UserProblem(
          "There is no encoding " + encoding,
          "property project.build.sourceEncoding",
          "name one that Java knows, such as UTF-8");
    }
  }

  /** Whether there is no class in it. */
  boolean isEmpty() {
    return notRead.isEmpty()
        && input.classFolders().stream().noneMatch(CompiledModule::holdsClasses);
  }

  /** Its analysis, with reports in a folder. */
  ReportedAnalysis analysis(PlatformChoice platforms, Load load, Path folder) {
    return new ReportedAnalysis(input, application, notRead, platforms, load, folder);
  }
}
