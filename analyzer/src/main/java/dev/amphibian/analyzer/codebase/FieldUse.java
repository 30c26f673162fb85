package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * A read of or write to a field in a method's body.
 *
 * @param owner the type that the access names, binary name
 * @param name the field's name
 * @param isWrite whether the field itself is assigned
 * @param value what it is assigned; {@link Operand#UNKNOWN} for a read
 * @param whileEmpty the fields that were found to hold no object, or false, on every way there
 */
public record FieldUse(
    String owner,
    String name,
    boolean isWrite,
    Operand value,
    List<Operand.Field> whileEmpty,
    Place place) {

  public FieldUse {
    whileEmpty = List.copyOf(whileEmpty);
  }
}
