package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.report.html.HtmlReport;
import dev.amphibian.analyzer.report.json.JsonReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** The reports in a folder, each written to a temporary file that is then moved. */
final class ReportFiles {

  private static final List<ReportFormat> FORMATS = List.of(new JsonReport(), new HtmlReport());

  private ReportFiles() {}

  /** Whether a folder has all reports. */
  static boolean areIn(Path folder) {
    return FORMATS.stream().allMatch(format -> Files.exists(folder.resolve(format.fileName())));
  }

  static void write(Results results, Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      FORMATS.parallelStream().forEach(format -> write(format, results, folder));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ReportFormat format, Results results, Path folder) {
    try {
      // Not a temporary file of Java's: those are for their owner alone, also once moved.
      Path temporary = folder.resolve(format.fileName() + UUID.randomUUID() + ".tmp");
      try (Writer writer = Files.newBufferedWriter(temporary)) {
        format.write(results, writer);
      }
      Path report = folder.resolve(format.fileName());
      Files.move(temporary, report, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
