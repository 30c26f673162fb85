package dev.amphibian.analyzer.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a library call can do to a limit. */
public enum EffectKind {
  /** Waits for a time; {@code millis} counts it or {@code arg} names the argument. */
  SLEEPS,
  /**
   * Talks to another process over the network; {@code client} names its kind, {@code default} the
   * longest time that the library waits for an answer unless another is set.
   */
  CALLS_REMOTE,
  /** Makes a client of a kind, without time-out as yet. */
  MAKES_CLIENT,
  /** Gives the clients of a kind a time-out. */
  SETS_TIMEOUT,
  /** Asks a database. */
  QUERIES,
  /** Loads as many rows or documents as there are. */
  LOADS_ALL,
  /** Reads a whole input into memory. */
  READS_WHOLE,
  /** Builds a whole document in memory. */
  HOLDS_DOCUMENT,
  /** Opens what is in memory already. */
  OPENS_HELD,
  /** Writes below the file system. */
  WRITES_FILE,
  /** Writes below the temporary folder. */
  WRITES_TEMPORARY_FILE,
  /** Deletes a file, or moves it elsewhere. */
  REMOVES_FILE,
  /** Starts work that goes on beside or after the call. */
  STARTS_WORK,
  /** Starts another program. */
  STARTS_PROCESS,
  /**
   * Starts an application, which stays if it waits for something; {@code web=no} if not for HTTP.
   */
  STARTS_APPLICATION,
  /** Waits for connections from outside. */
  LISTENS,
  /** Waits at an address for datagrams from outside. */
  RECEIVES_DATAGRAMS,
  /** Ends the process. */
  ENDS_PROCESS,
  /** Leaves work for the end of the process. */
  ACTS_AT_SHUTDOWN,
  /** Loads a library of machine code. */
  LOADS_NATIVE_CODE,
  /** Needs a screen, a keyboard or a printer. */
  NEEDS_SCREEN,
  /** Asks whether there is a screen. */
  CHECKS_SCREEN,
  /** Registers an object that operators can look at in a running process. */
  REGISTERS_MANAGEMENT_BEAN,
  /** Takes memory beside the heap. */
  ALLOCATES_DIRECT,
  /** Splits work over processors and waits for all of it. */
  RUNS_PARALLEL,
  /** Makes threads that wait for work. */
  MAKES_THREAD_POOL,
  /** Ends the threads of a pool. */
  ENDS_THREAD_POOL,
  /** Waits for another thread, however long that takes. */
  WAITS,
  /** Gives a wait for another thread an end. */
  BOUNDS_WAIT,
  /** Keeps a value with the thread. */
  SETS_THREAD_LOCAL,
  /** Takes a value away from the thread. */
  CLEARS_THREAD_LOCAL,
  /** Keeps other threads of the process out. */
  LOCKS,
  /** Answers in pieces for as long as it likes. */
  STREAMS_ANSWER,
  /** Keeps something in the HTTP session. */
  USES_SESSION,
  /** Adds to a collection. */
  GROWS,
  /** Takes from a collection. */
  SHRINKS,
  /** Changes a value in place. */
  MUTATES,
  /** Hands a message to a broker. */
  SENDS_MESSAGE,
  /**
   * Names something outside the code and does nothing else; as with other kinds, {@code address},
   * {@code topic}, {@code file}, {@code resource}, {@code location}, {@code bundle}, {@code key},
   * {@code sql}, {@code jpql}, {@code query} or {@code entity} says what, and which argument does.
   */
  NAMES;

  /** The kind as the catalogue writes it, such as {@code calls-remote}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this key. */
  public static Optional<EffectKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
