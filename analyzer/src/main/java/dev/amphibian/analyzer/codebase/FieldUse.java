package dev.amphibian.analyzer.codebase;

/**
 * A read of or write to a field in a method's body.
 *
 * @param owner the type that the access names, binary name
 * @param name the field's name
 * @param isWrite whether the field itself is assigned
 * @param value what it is assigned; {@link Operand#UNKNOWN} for a read
 */
public record FieldUse(String owner, String name, boolean isWrite, Operand value, Place place) {}
