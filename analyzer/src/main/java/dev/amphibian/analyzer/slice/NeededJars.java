package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.Reach;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.content.Content;
import java.util.List;
import java.util.Optional;

/**
 * The jars that a slice needs, each with its reason; found when first asked for, since it reads
 * library classes.
 */
public final class NeededJars {

  private final SliceJars finder;
  private final Reach reach;
  private final List<Content> contents;
  private Optional<List<Content>> jars = Optional.empty();

  NeededJars(SliceJars finder, Reach reach, List<Content> contents) {
    this.finder = finder;
    this.reach = reach;
    this.contents = List.copyOf(contents);
  }

  /** The names of the slice's types that lead to a jar, sorted. */
  public List<String> users(Jar jar) {
    return finder.users(reach, jar);
  }

  /** The jars among them that carry machine code. */
  public List<CarriedCode> machineCode() {
    return finder.machineCode(contents());
  }

  /** The jars, sorted by their coordinates. */
  public synchronized List<Content> contents() {
    if (jars.isEmpty()) {
      jars = Optional.of(finder.of(reach, contents));
    }
    return jars.get();
  }
}
