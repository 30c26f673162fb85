package dev.amphibian.local;

/**
 * What came of the attempt to start a package.
 *
 * @param <T> what runs if it started
 */
public sealed interface Start<T extends Running> permits Started, FailedToStart {}
