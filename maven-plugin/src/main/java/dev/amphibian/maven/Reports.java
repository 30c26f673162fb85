package dev.amphibian.maven;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.report.console.ConsoleReport;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes the report files, each to a temporary file that is then moved, and prints the console
 * report.
 */
final class Reports {

  private static final List<ReportFormat> FORMATS = List.of(new JsonReport(), new HtmlReport());

  private Reports() {}

  static void write(Analysis analysis, Path folder, Log log) {
    try {
      Files.createDirectories(folder);
      for (ReportFormat format : FORMATS) {
        write(format, analysis, folder);
      }
    } catch (IOException e) {
      throw new UserProblem(
          "The reports can't be written: " + e,
          folder.toString(),
          "make the folder writable, or choose another with -Damphibian.output=…");
    }
    print(analysis, folder, log);
  }

  private static void write(ReportFormat format, Analysis analysis, Path folder)
      throws IOException {
    Path temporary = Files.createTempFile(folder, format.fileName(), ".tmp");
    try (Writer writer = Files.newBufferedWriter(temporary)) {
      format.write(Results.of(analysis), writer);
    }
    Files.move(temporary, folder.resolve(format.fileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void print(Analysis analysis, Path folder, Log log) {
    ConsoleReport.lines(analysis).forEach(log::info);
    if (analysis.entryPoints().isEmpty()) {
      log.warn(
          "No entry point was found in "
              + analysis.codebase().types().size()
              + " classes. Amphibian knows Spring MVC");
      log.warn(
          "handlers and @Scheduled methods; put @AsFunction on the methods to judge if the code uses");
      log.warn(
          "another framework, and check that the module with the entry points is the one analysed.");
    }
    log.info("Report: " + folder.resolve("report.html"));
  }
}
