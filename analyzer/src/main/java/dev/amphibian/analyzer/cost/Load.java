package dev.amphibian.analyzer.cost;

import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.problem.UserProblem;

/**
 * How much an entry point is used; assumed or measured, that is for the caller to say.
 *
 * @param requests invocations in a month
 * @param millis the duration of one, in milliseconds
 * @param memoryBytes the memory that the function has
 */
public record Load(long requests, long millis, long memoryBytes) {

  /** What is assumed where nobody says anything else: a million requests of 200 ms and 512 MiB. */
  public static final Load ASSUMED = new Load(1_000_000, 200, 512L << 20);

  /**
   * A load as people write it.
   *
   * @param duration such as {@code 200 ms}
   * @param memory such as {@code 512 MB}
   * @throws UserProblem if one of them is no such quantity, or nothing
   */
  public static Load of(long requests, String duration, String memory) {
    if (requests <= 0) {
      throw new UserProblem(
          "The requests a month are " + requests,
          "parameter amphibian.load.requests",
          "give at least 1");
    }
    return new Load(
        requests,
        quantity("duration", duration, Unit.MILLISECONDS),
        quantity("memory", memory, Unit.BYTES));
  }

  private static long quantity(String what, String text, Unit unit) {
    return unit.parse(text).stream()
        .filter(value -> value > 0)
        .findFirst()
        .orElseThrow(
            () ->
                new UserProblem(
                    "The %s is no quantity: %s".formatted(what, text),
                    "parameter amphibian.load." + what,
                    "give it as in " + unit.example()));
  }
}
