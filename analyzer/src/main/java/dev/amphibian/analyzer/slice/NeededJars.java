package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.content.Content;
import java.util.List;

/**
 * The libraries that a slice needs.
 *
 * @param contents each with its reason, sorted by their coordinates
 * @param mentioned those among them that the slice's types mention, directly or through libraries,
 *     in class-path order
 */
public record NeededJars(List<Content> contents, List<Jar> mentioned) {

  public NeededJars {
    contents = List.copyOf(contents);
    mentioned = List.copyOf(mentioned);
  }
}
