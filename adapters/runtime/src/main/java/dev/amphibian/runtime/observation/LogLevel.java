package dev.amphibian.runtime.observation;

/** The levels in Logback's words and numbers. */
enum LogLevel {
  TRACE(5_000),
  DEBUG(10_000),
  INFO(20_000),
  WARN(30_000),
  ERROR(40_000);

  private final int number;

  LogLevel(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
