package dev.amphibian.generator.target;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.List;

/** A platform in a form we can generate. */
public interface Target {

  /** The id, such as {@code aws-lambda}; also the folder's name. */
  String id();

  /** The binary name of the class that the platform starts with. */
  String startClass(WiredFunction function);

  /** The wiring that the function runs with on this platform. */
  Wiring wiring(WiredFunction function);

  /** Whether the platform starts functions from a snapshot of their initialised process. */
  default boolean startsFromSnapshot() {
    return false;
  }

  /** All files of a function, Java sources below {@code src/main/java/}. */
  List<GeneratedFile> files(WiredFunction function, Codebase codebase);
}
