package dev.amphibian.analyzer.codebase;

/**
 * A line of comment in a source or configuration file.
 *
 * @param place where it stands
 * @param about the line that it comments: its own if there is code before it, else the next one
 *     with code
 * @param text the line's text
 */
public record Comment(Place place, Place about, String text) {}
