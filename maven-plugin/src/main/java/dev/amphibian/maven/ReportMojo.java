package dev.amphibian.maven;

import dev.amphibian.analyzer.KeptResults;
import dev.amphibian.analyzer.ReportedAnalysis;
import dev.amphibian.analyzer.analysis.Results;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** What goals share that report on each application, and at the end on all of the build. */
abstract class ReportMojo extends AmphibianMojo {

  /**
   * Analyses this module, if it is an application, and writes the reports on it; unless nothing
   * changed since that was done.
   */
  Results reported() {
    announceReportOfAll();
    Path folder = outputFolder();
    ReportedAnalysis analysis = codebase().analysis(platforms(), load(), folder);
    KeptResults kept = analysis.kept();
    Results results = Reports.keptOr(kept, () -> analysis.run(kept), getLog());
    build().found(results, kept.fingerprint());
    Reports.print(results, folder, getLog());
    return results;
  }

  @Override
  void leftOut() {
    announceReportOfAll();
    build().nothingIn(project);
  }

  private void announceReportOfAll() {
    Path folder = folderOfAll();
    SessionEnd.of(session)
        .then(
            execution.getGoal() + ":" + execution.getExecutionId(),
            () -> build().write(folder, getLog()));
  }

  /** Where the top project has what this module has in its output folder. */
  private Path folderOfAll() {
    MavenProject top = build().reactor().top();
    Path own = output.toPath();
    Path target = Path.of(project.getBuild().getDirectory());
    Path base = project.getBasedir().toPath();
    if (own.startsWith(target)) {
      return Path.of(top.getBuild().getDirectory()).resolve(target.relativize(own));
    }
    return own.startsWith(base) ? top.getBasedir().toPath().resolve(base.relativize(own)) : own;
  }
}
