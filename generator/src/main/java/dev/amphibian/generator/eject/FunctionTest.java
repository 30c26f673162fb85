package dev.amphibian.generator.eject;

/** The test of a Lambda handler. */
public record FunctionTest(Checks checks) {}
