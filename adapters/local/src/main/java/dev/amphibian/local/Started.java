package dev.amphibian.local;

/**
 * The package runs and takes requests.
 *
 * @param running what runs; to be closed by the caller
 */
public record Started<T extends Running>(T running) implements Start<T> {}
