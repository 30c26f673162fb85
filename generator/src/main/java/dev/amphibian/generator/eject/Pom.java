package dev.amphibian.generator.eject;

import java.util.List;

/**
 * The file {@code pom.xml}.
 *
 * @param isZip whether the package is a zip, else a jar with libraries beside it
 * @param compilerConfiguration elements of the compiler plugin's configuration
 */
public record Pom(
    String group,
    String artifact,
    String version,
    String name,
    int javaVersion,
    String encoding,
    boolean isZip,
    List<Build.Repository> repositories,
    List<String> compilerConfiguration,
    Dependencies dependencies) {}
