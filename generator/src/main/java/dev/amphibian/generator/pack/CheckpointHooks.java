package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.wiring.SpringGeneration;

/**
 * The interface by which Spring hears of snapshots, if it is on the class path: it then stops and
 * starts what has a life cycle.
 */
final class CheckpointHooks {

  private CheckpointHooks() {}

  /** Whether an application's Spring would use them, and the application doesn't have them. */
  static boolean areMissing(Codebase codebase) {
    boolean areThere = codebase.libraries().find("org.crac.Core").isPresent();
    return !areThere && SpringGeneration.hasCheckpoints(codebase);
  }
}
