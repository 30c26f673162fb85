package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformChoice;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An analysis in a process of its own comes to the same as one in this process. */
class AnalysisProcessTest {

  @TempDir private Path root;
  @TempDir private Path here;
  @TempDir private Path there;

  private ReportedAnalysis analysis(Path folder) {
    CodebaseInput input =
        new CodebaseInput(
            "shop",
            root,
            List.of(root.resolve("target/classes")),
            List.of(root.resolve("src/main/java")),
            TestCodebase.classPath());
    Application application =
        new Application("shop", List.of(new Application.Part("shop", input.classFolders())));
    return new ReportedAnalysis(
        input, application, List.of(), PlatformChoice.of("aws-lambda"), Load.ASSUMED, folder);
  }

  private AnalysisProcess process() {
    ReportedAnalysis analysis = analysis(there);
    return new AnalysisProcess(analysis, analysis.kept());
  }

  private void write() throws IOException {
    new Project(root)
        .source(
            "app/Work.java",
            """
            package app;

            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RestController;

            @RestController
            class Work {
              @GetMapping("/work")
              void works() throws Exception {
                while (true) {
                  Thread.sleep(10);
                }
              }
            }
            """)
        .compile();
  }

  @Test
  void writesTheSameReportsAndGivesTheSameResults() throws IOException {
    write();
    ReportedAnalysis inThisProcess = analysis(here);
    Results expected = inThisProcess.runHere(inThisProcess.kept());

    Results results = process().run();

    assertThat(results).isEqualTo(expected);
    assertThat(results.entryPoints()).hasSize(1);
    for (String report : List.of("analysis.json", "report.html")) {
      assertThat(there.resolve(report)).hasSameTextualContentAs(here.resolve(report));
    }
    assertThat(there.resolve("cache/task")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesReportsThatWhoeverMayReadOtherFilesMayRead() throws IOException {
    write();
    process().run();
    Path other = Files.writeString(there.resolve("other.txt"), "");

    assertThat(Files.getPosixFilePermissions(there.resolve("report.html")))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void passesOnAProblemThatTheUserCanSolve() throws IOException {
    assertThatThrownBy(() -> process().run())
        .isInstanceOf(UserProblem.class)
        .hasMessageStartingWith("There are no compiled classes");
  }

  @Test
  void readsThePlatformsFileAndPassesOnThatItIsWrong() throws IOException {
    write();
    ReportedAnalysis analysis = analysis(there);
    ReportedAnalysis other =
        new ReportedAnalysis(
            analysis.input(),
            analysis.application(),
            List.of(),
            PlatformChoice.of("mainframe"),
            Load.ASSUMED,
            there);

    assertThatThrownBy(() -> new AnalysisProcess(other, other.kept()).run())
        .isInstanceOf(UserProblem.class)
        .hasMessageStartingWith("There is no platform mainframe (parameter amphibian.platforms):");
  }

  @Test
  void saysThatReportsCannotBeWritten() throws IOException {
    write();
    Files.createDirectories(there.resolve("report.html/taken"));

    assertThatThrownBy(() -> process().run())
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("The reports can't be written");
  }
}
