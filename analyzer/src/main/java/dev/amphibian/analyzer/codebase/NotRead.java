package dev.amphibian.analyzer.codebase;

/**
 * Something that could not be read, and what follows from that.
 *
 * @param place where it is
 * @param problem what is wrong, in one sentence
 * @param remedy what to do about it
 */
public record NotRead(Place place, String problem, String remedy) {}
