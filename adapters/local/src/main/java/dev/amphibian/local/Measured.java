package dev.amphibian.local;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Figures of one running package.
 *
 * @param ready from the start of the process until it asked for work, or accepted HTTP
 * @param firstAnswer {@code ready} and the first invocation together: the cold start as a caller
 *     feels it; empty before that and for services, whose requests pass us by
 * @param peakMemoryBytes the largest resident set so far ({@code VmHWM} in {@code
 *     /proc/<pid>/status}); empty where there is no such file
 */
public record Measured(
    Duration ready, Optional<Duration> firstAnswer, OptionalLong peakMemoryBytes) {}
