package dev.amphibian.generator.source;

/**
 * A file of text.
 *
 * @param path relative, with forward slashes
 * @param content with line feeds, the last line ended
 */
public record GeneratedFile(String path, String content) {}
