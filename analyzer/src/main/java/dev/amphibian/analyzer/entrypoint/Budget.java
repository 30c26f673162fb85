package dev.amphibian.analyzer.entrypoint;

import java.util.OptionalLong;

/**
 * What {@code @AsFunction} asks for.
 *
 * @param functionName the function's name, empty if it is to be derived
 * @param group the name of the group that becomes one function, empty if it names none
 * @param memoryBytes the memory budget in bytes
 * @param timeoutMillis the duration budget in milliseconds
 * @param wiring how the function is to get its objects, such as {@code mvc}; empty if the analysis
 *     chooses
 */
public record Budget(
    String functionName,
    String group,
    OptionalLong memoryBytes,
    OptionalLong timeoutMillis,
    String wiring) {

  /** No name, no budget. */
  public static final Budget NONE =
      new Budget("", "", OptionalLong.empty(), OptionalLong.empty(), "");
}
