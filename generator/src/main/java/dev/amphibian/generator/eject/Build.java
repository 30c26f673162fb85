package dev.amphibian.generator.eject;

import java.nio.file.Path;
import java.util.List;

/**
 * What a module takes over from the build of the application.
 *
 * @param group the Maven group id
 * @param version the application's version
 * @param encoding that of the sources, as Java names it
 * @param repositories where artifacts are beside Maven Central
 * @param compilerConfiguration elements of the compiler plugin's configuration, such as the paths
 *     of annotation processors
 * @param processed where annotation processors write sources, which the module makes anew
 * @param compileOnly the jars that only the compiler sees
 */
public record Build(
    String group,
    String version,
    String encoding,
    List<Repository> repositories,
    List<String> compilerConfiguration,
    List<Path> processed,
    List<Path> compileOnly) {

  /** A place with artifacts. */
  public record Repository(String id, String url) {}

  public Build {
    repositories = List.copyOf(repositories);
    compilerConfiguration = List.copyOf(compilerConfiguration);
    processed = List.copyOf(processed);
    compileOnly = List.copyOf(compileOnly);
  }
}
