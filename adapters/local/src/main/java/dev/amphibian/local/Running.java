package dev.amphibian.local;

/** A package that runs on this machine until it is closed. */
public interface Running extends AutoCloseable {

  /** What has been measured so far. */
  Measured measured();

  /** What the process wrote to its standard streams, the last MiB at most. */
  String log();

  /** Ends the process and removes what it left; calling it again does nothing. */
  @Override
  void close();
}
