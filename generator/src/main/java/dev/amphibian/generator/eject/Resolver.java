package dev.amphibian.generator.eject;

import java.nio.file.Path;
import java.util.Collection;

/** Finds out how a POM declares jars; a build tool's business. */
public interface Resolver {

  /**
   * The dependencies with which a module is packed with certain jars and no others.
   *
   * @param packed the jars of the package
   * @param compileOnly jars that the compiler needs beside them
   */
  Dependencies declare(Collection<Path> packed, Collection<Path> compileOnly);
}
