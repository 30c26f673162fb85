package dev.amphibian.generator.eject;

/** The test of a REST service. */
public record ServiceTest(Checks checks) {}
