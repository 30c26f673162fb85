/**
 * A Java agent that notes which method of an application calls which while the application runs.
 */
@NullMarked
package dev.amphibian.accuracy.edges.agent;

import org.jspecify.annotations.NullMarked;
