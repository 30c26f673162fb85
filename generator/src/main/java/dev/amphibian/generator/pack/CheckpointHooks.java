package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;

/**
 * The interface by which Spring hears of snapshots, from 6.1 on, if it is on the class path: it
 * then stops and starts what has a life cycle
 * (https://docs.spring.io/spring-framework/reference/integration/checkpoint-restore.html).
 */
final class CheckpointHooks {

  private CheckpointHooks() {}

  /** Whether an application's Spring would use them, and the application doesn't have them. */
  static boolean areMissing(Codebase codebase) {
    boolean areThere = codebase.libraries().find("org.crac.Core").isPresent();
    return !areThere && codebase.libraries().jars().stream().anyMatch(CheckpointHooks::uses);
  }

  private static boolean uses(Jar jar) {
    return jar.coordinates().equals("org.springframework:spring-context")
        && !jar.version().matches("([0-5]|6\\.0)\\..*");
  }
}
