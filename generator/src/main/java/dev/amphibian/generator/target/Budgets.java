package dev.amphibian.generator.target;

import dev.amphibian.analyzer.entrypoint.Budget;

/** What a function gets where nobody asked for a size or a time. */
public final class Budgets {

  private static final long DEFAULT_MIB = 512;
  private static final long DEFAULT_SECONDS = 30;

  private Budgets() {}

  /** The memory in MiB, rounded up. */
  public static long memoryMib(Budget budget) {
    long mib = 1L << 20;
    return budget.memoryBytes().isPresent()
        ? (budget.memoryBytes().getAsLong() + mib - 1) / mib
        : DEFAULT_MIB;
  }

  /** The time limit in seconds, rounded up. */
  public static long seconds(Budget budget) {
    return budget.timeoutMillis().isPresent()
        ? (budget.timeoutMillis().getAsLong() + 999) / 1000
        : DEFAULT_SECONDS;
  }
}
