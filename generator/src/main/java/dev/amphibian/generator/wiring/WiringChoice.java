package dev.amphibian.generator.wiring;

/**
 * A wiring and why it was chosen.
 *
 * @param reason in words, such as what a lighter wiring could not do
 */
public record WiringChoice(Wiring wiring, String reason) {}
