package dev.amphibian.generator.wiring;

/**
 * A planned function, or an entry point of one, that can't be generated.
 *
 * @param function the function's name in the plan; behind the entry point where it has several
 * @param problem what is in the way, in a sentence
 * @param place where that is
 * @param remedy what to do about it
 */
public record Refusal(String function, String problem, String place, String remedy) {}
