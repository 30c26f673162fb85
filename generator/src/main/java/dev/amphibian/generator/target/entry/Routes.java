package dev.amphibian.generator.target.entry;

import java.util.Collection;

/**
 * The router before several entry classes.
 *
 * @param parameter what the constructor takes, as type and name
 * @param superCall the statement that makes the entries
 */
public record Routes(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String parameter,
    String superCall) {}
