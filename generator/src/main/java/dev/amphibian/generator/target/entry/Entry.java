package dev.amphibian.generator.target.entry;

import java.util.Collection;
import java.util.List;

/** The class that calls one handler method. */
public record Entry(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    List<String> constants,
    List<String> fields,
    String constructorJavadoc,
    String constructorParameter,
    String json,
    List<String> constructorBody,
    List<String> invocation,
    List<ErrorField> errors,
    boolean answersStatuses,
    boolean hasSpring,
    boolean hasHeaders) {

  /**
   * A field with exception handlers.
   *
   * @param own whether they are the controller's own
   * @param refuses whether they answer calls that don't fit the method
   * @param recovers whether they answer what the method throws
   */
  public record ErrorField(String name, boolean own, boolean refuses, boolean recovers) {}

  /** The fields that answer what the method throws. */
  public List<ErrorField> getRecovering() {
    return errors.stream().filter(ErrorField::recovers).toList();
  }

  /** The fields that answer calls that don't fit the method. */
  public List<ErrorField> getRefusing() {
    return errors.stream().filter(ErrorField::refuses).toList();
  }
}
