package dev.amphibian.generator.eject;

/**
 * What the assembly plugin puts into the zip.
 *
 * @param name the function's name
 */
public record Assembly(String name) {}
