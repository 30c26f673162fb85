package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Jar;
import java.util.Collection;
import java.util.SortedSet;

/**
 * What of the application and its libraries goes into a package.
 *
 * @param types the application's types, by binary name
 * @param jars the libraries
 */
public record Selection(SortedSet<String> types, Collection<Jar> jars) {}
