package dev.amphibian.generator.wiring;

/**
 * A planned function that can't be generated.
 *
 * @param function its name in the plan
 * @param problem what is in the way, in a sentence
 * @param place where that is
 * @param remedy what to do about it
 */
public record Refusal(String function, String problem, String place, String remedy) {}
