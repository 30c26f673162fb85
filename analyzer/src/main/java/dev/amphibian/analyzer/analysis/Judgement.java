package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.platform.Platform;
import java.util.List;

/**
 * What was judged of a codebase.
 *
 * @param name what the codebase is called
 * @param platforms what it was judged for
 * @param entryPoints sorted by id
 * @param notRead what could not be read, and what people wrote that makes no sense
 */
public record Judgement(
    String name, List<Platform> platforms, List<Judged> entryPoints, List<NotRead> notRead) {

  public Judgement {
    platforms = List.copyOf(platforms);
    entryPoints = List.copyOf(entryPoints);
    notRead = List.copyOf(notRead);
  }
}
