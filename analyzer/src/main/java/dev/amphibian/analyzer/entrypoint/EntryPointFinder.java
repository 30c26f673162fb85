package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import java.util.stream.Stream;

/** Knows the entry points of one framework. */
public interface EntryPointFinder {

  /** The entry points that this framework would call, in no particular order. */
  Stream<Found> find(Codebase codebase);

  /** What this framework would call but can't be told in full. */
  default Stream<NotRead> notRead(Codebase codebase) {
    return Stream.empty();
  }
}
