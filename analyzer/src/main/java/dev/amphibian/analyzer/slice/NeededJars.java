package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.content.Content;
import java.util.List;
import java.util.Map;

/**
 * The libraries that a slice needs.
 *
 * @param contents each with its reason, sorted by their coordinates
 * @param mentioned those among them that the slice's types mention, directly or through libraries,
 *     in class-path order
 * @param usedByFew of these, those to which at most {@link #FEW} types of the application lead,
 *     with the names of the types, sorted
 * @param machineCode those that carry machine code
 */
public record NeededJars(
    List<Content> contents,
    List<Jar> mentioned,
    Map<Jar, List<String>> usedByFew,
    List<CarriedCode> machineCode) {

  /** As many types as can be named, and changed in one go. */
  public static final int FEW = 3;

  public NeededJars {
    contents = List.copyOf(contents);
    mentioned = List.copyOf(mentioned);
    usedByFew = Map.copyOf(usedByFew);
    machineCode = List.copyOf(machineCode);
  }
}
