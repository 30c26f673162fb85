package dev.amphibian.analyzer.entrypoint;

import java.util.OptionalLong;

/**
 * What {@code @AsFunction} asks for.
 *
 * @param functionName the function's name, empty if it is to be derived
 * @param memoryBytes the memory budget in bytes
 * @param timeoutMillis the duration budget in milliseconds
 */
public record Budget(String functionName, OptionalLong memoryBytes, OptionalLong timeoutMillis) {

  /** No name, no budget. */
  public static final Budget NONE = new Budget("", OptionalLong.empty(), OptionalLong.empty());
}
