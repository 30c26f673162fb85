package dev.amphibian.analyzer.codebase;

import java.util.Optional;

/**
 * Where a logging framework writes to.
 *
 * @param type the class, or Log4j's name for it such as {@code RollingFile}
 * @param file the file or pattern of files, as written
 */
public record LogAppender(String name, String type, Optional<String> file, Place place) {}
