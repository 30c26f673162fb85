package dev.amphibian.analyzer.report;

import dev.amphibian.analyzer.analysis.Results;
import java.io.IOException;
import java.io.Writer;

/** A form in which a finished analysis is written. */
public interface ReportFormat {

  /** The file's name, such as {@code analysis.json}. */
  String fileName();

  /**
   * Writes the whole report.
   *
   * @throws IOException if {@code out} breaks
   */
  void write(Results results, Writer out) throws IOException;
}
