package dev.amphibian.analyzer.codebase;

/**
 * A statement of a MyBatis mapper file.
 *
 * @param namespace the mapper interface's name
 * @param id the name of its method
 * @param sql the text with all that conditions may add to it
 */
public record MappedStatement(String namespace, String id, String sql, Place place) {}
