package dev.amphibian.analyzer.entrypoint;

import java.util.OptionalLong;

/**
 * What {@code @AsFunction} asks for.
 *
 * @param functionName the function's name, empty if it is to be derived
 * @param memoryBytes the memory budget in bytes
 * @param timeoutMillis the duration budget in milliseconds
 * @param wiring how the function is to get its objects, such as {@code mvc}; empty if the analysis
 *     chooses
 */
public record Budget(
    String functionName, OptionalLong memoryBytes, OptionalLong timeoutMillis, String wiring) {

  /** No name, no budget. */
  public static final Budget NONE = new Budget("", OptionalLong.empty(), OptionalLong.empty(), "");
}
