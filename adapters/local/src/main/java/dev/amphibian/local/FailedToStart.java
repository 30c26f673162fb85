package dev.amphibian.local;

/**
 * The package doesn't run; everything that was begun has been ended and removed.
 *
 * @param reason the kind of failure
 * @param problem one sentence for the person who can act
 * @param log what the process wrote before it ended, its last MiB at most
 */
public record FailedToStart<T extends Running>(Reason reason, String problem, String log)
    implements Start<T> {

  /** The kinds of failure. */
  public enum Reason {
    /** There was no process: the package can't be read or the command doesn't exist. */
    NOT_LAUNCHED,
    /** The application reported that its initialisation failed. */
    INITIALISATION_FAILED,
    /** The process ended by itself. */
    DIED,
    /** The process was not ready within the given time. */
    TOO_SLOW
  }
}
