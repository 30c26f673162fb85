package dev.amphibian.maven;

import dev.amphibian.analyzer.analysis.InApplications;
import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.problem.UserProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails the build if an entry point under {@code @AsFunction} has open findings. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ReportMojo {

  /** How sure a finding must be to fail the build: POSSIBLE, LIKELY or PROVEN. */
  @Parameter(property = "amphibian.failOn", defaultValue = "LIKELY")
  private String failOn;

  @Override
  void run() throws MojoFailureException {
    Confidence least = least();
    List<Result> wanted =
        reported().entryPoints().stream()
            .filter(result -> result.entryPoint().wanted().isPresent())
            .toList();
    if (wanted.isEmpty()) {
      getLog().info("Nothing to check: no method is under @AsFunction.");
      return;
    }
    List<Finding> open =
        wanted.stream()
            .flatMap(result -> result.findings().stream())
            .map(InApplications::value)
            .filter(finding -> finding.severity() != Severity.NOTE && finding.isOpen(least))
            .toList();
    open.forEach(this::print);
    if (!open.isEmpty()) {
      throw new MojoFailureException(
          open.size()
              + " findings stop methods under @AsFunction; mend them, or accept them with"
              + " @Accept(rule, because)");
    }
    getLog().info("All " + wanted.size() + " methods under @AsFunction can be functions.");
  }

  private void print(Finding finding) {
    getLog().error(finding.entryPoint().label() + ": " + finding.rule().id());
    getLog().error("  " + finding.place() + " " + finding.message());
    getLog().error("  To do: " + finding.remedy());
  }

  private Confidence least() {
    Optional<Confidence> known =
        Arrays.stream(Confidence.values())
            .filter(c -> c.name().equals(failOn.toUpperCase(Locale.ROOT)))
            .findFirst();
    return known.orElseThrow(
        () ->
            new UserProblem(
                "There is no confidence " + failOn,
                "parameter amphibian.failOn",
                "choose from POSSIBLE, LIKELY, PROVEN"));
  }
}
