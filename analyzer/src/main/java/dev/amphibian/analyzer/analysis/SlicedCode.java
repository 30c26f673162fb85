package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Acceptances;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;

/**
 * Everything that judging needs of a codebase. It is the same whatever the limits are, so that
 * other limits need no other reading.
 *
 * @param name what the codebase is called
 * @param slices one per entry point, sorted by its id
 * @param notRead what could not be read, and annotations that make no sense
 */
public record SlicedCode(
    String name, List<Slice> slices, Acceptances acceptances, List<NotRead> notRead) {

  public SlicedCode {
    slices = List.copyOf(slices);
    notRead = List.copyOf(notRead);
  }
}
