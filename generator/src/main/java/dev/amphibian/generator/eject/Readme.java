package dev.amphibian.generator.eject;

import java.util.List;

/**
 * What a module says of itself.
 *
 * @param origins the entry points that it came from
 * @param application the application's name and version
 * @param isZip whether it is packed as a zip, else as a jar with libraries beside it
 * @param servers the environment variables that point it to the servers that it needs
 */
public record Readme(
    String name,
    String describe,
    List<String> origins,
    String application,
    boolean isZip,
    List<String> servers) {}
