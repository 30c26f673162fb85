package dev.amphibian.benchmarks;

/**
 * One cold start.
 *
 * @param millis from the start of the process to the first answer
 * @param processorMillis what all its threads took of the processors by then
 * @param peakBytes the largest resident set by then
 * @param answer the first answer
 */
record Sample(long millis, long processorMillis, long peakBytes, String answer) {}
