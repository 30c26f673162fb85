package dev.amphibian.generator.target.entry;

import java.util.Collection;
import java.util.List;

/**
 * The router before several entry classes.
 *
 * @param parameter what the constructor takes, as type and name
 * @param json the expression that gives the JSON mapper
 * @param argument what each entry class takes
 * @param entries the entry classes
 */
public record Routes(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String parameter,
    String json,
    String argument,
    List<String> entries) {}
