package dev.amphibian.local;

import java.time.Duration;

/** What came of one invocation of a function. */
public sealed interface Outcome {

  /**
   * The function answered.
   *
   * @param payload the answer's bytes
   * @param took from the delivery of the event to the answer
   */
  record Answered(byte[] payload, Duration took) implements Outcome {}

  /**
   * The function, or Lambda on its behalf, reported an error.
   *
   * @param type the class of the exception, or Lambda's name for the error
   * @param message its message, empty if it has none
   */
  record Failed(String type, String message) implements Outcome {}

  /**
   * The function was ended because it took too long.
   *
   * @param limit the time it had
   */
  record TimedOut(Duration limit) implements Outcome {}

  /**
   * The process ended instead of answering.
   *
   * @param exitCode the process's, 128 and the signal's number if it was killed
   */
  record Died(int exitCode) implements Outcome {}

  /**
   * The event was not delivered.
   *
   * @param why what is wrong with it
   */
  record Refused(String why) implements Outcome {}
}
