package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole result.
 *
 * @param codebase what was analysed
 * @param beans what Spring would inject there
 * @param platforms what it was judged for
 * @param entryPoints sorted by id
 * @param notRead what could not be read, and annotations that make no sense
 */
public record Analysis(
    Codebase codebase,
    BeanGraph beans,
    List<Platform> platforms,
    List<Judged> entryPoints,
    List<NotRead> notRead) {

  /** The version of {@code analysis.json}'s shape. */
  public static final int SCHEMA_VERSION = 2;

  public Analysis {
    platforms = List.copyOf(platforms);
    entryPoints = List.copyOf(entryPoints);
    notRead = List.copyOf(notRead);
  }

  /** What was judged, without what generating needs. */
  public Judgement judgement() {
    return new Judgement(codebase.name(), platforms, entryPoints, notRead);
  }

  /** All findings in the order of the entry points. */
  public Stream<Finding> findings() {
    return entryPoints.stream().flatMap(judged -> judged.findings().stream());
  }
}
