package dev.amphibian.analyzer.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a library call can do to a limit. */
public enum EffectKind {
  /**
   * Waits for a time; {@code time} names the argument that says how long, {@code unit} its unit,
   * the argument that names the unit, or {@code receiver}. A length of time has its own.
   */
  SLEEPS,
  /** Waits for something, no longer than a time, which {@code time} and {@code unit} tell. */
  WAITS_AT_MOST,
  /**
   * Talks to another process over the network; {@code client} names its kind, {@code default} the
   * longest time that the library waits for an answer unless another is set, {@code connect} that
   * for a connection; {@code part=connect} if it waits for no more than a connection.
   */
  CALLS_REMOTE,
  /** Makes a client of a kind, without time-out as yet. */
  MAKES_CLIENT,
  /**
   * Gives the clients of a kind a time-out for the answer, which {@code time} and {@code unit}
   * tell; {@code covers=all} if it is for the whole call, {@code when} the first argument if it
   * must be that.
   */
  SETS_TIMEOUT,
  /** Gives the clients of a kind a time-out for the connection. */
  SETS_CONNECT_TIMEOUT,
  /** Gives queries a time-out. */
  SETS_QUERY_TIMEOUT,
  /**
   * Asks a database; {@code rows=all} if it changes all there are. As with other kinds, {@code
   * adds} says what is there twice if it happens twice.
   */
  QUERIES,
  /** Loads as many rows or documents as there are. */
  LOADS_ALL,
  /** Sets how many rows or documents the queries beside it give at most. */
  LIMITS_ROWS,
  /** Reads a whole input into memory. */
  READS_WHOLE,
  /** Reads the next part of an input; {@code of} says what part, such as a line or a row. */
  READS_PART,
  /** Builds a whole document in memory. */
  HOLDS_DOCUMENT,
  /** Opens what is in memory already. */
  OPENS_HELD,
  /** Opens a file, a folder or a connection that stays open until it is closed. */
  OPENS_FILE,
  /** Writes below the file system. */
  WRITES_FILE,
  /** Writes below the temporary folder. */
  WRITES_TEMPORARY_FILE,
  /** Deletes a file, or moves it elsewhere. */
  REMOVES_FILE,
  /**
   * Starts work that goes on beside or after the call; {@code when=later} if at a time of its own,
   * {@code threads=one} if with a new thread, {@code what=job} if it is a batch job.
   */
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
  /**
   * Takes memory for as many elements as an argument says, which {@code elements} names; {@code
   * each} says how many bytes one takes.
   */
  ALLOCATES,
  /** Takes memory beside the heap; {@code of=file} where a file is mapped into it. */
  ALLOCATES_DIRECT,
  /** Splits work over processors and waits for all of it. */
  RUNS_PARALLEL,
  /**
   * Makes threads that wait for work; {@code threads} says which argument counts them, or {@code
   * unbounded} if there are as many as there is work.
   */
  MAKES_THREAD_POOL,
  /** Sets how many threads a pool has; {@code threads} says which argument counts them. */
  SIZES_THREAD_POOL,
  /** Ends the threads of a pool. */
  ENDS_THREAD_POOL,
  /** Runs the function that it is handed nobody knows how often. */
  REPEATS,
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
  /** Keeps a request waiting while no thread works on it; {@code arg} names the time-out. */
  KEEPS_REQUEST,
  /** Keeps an answer open until somebody says that it is complete. */
  HOLDS_ANSWER,
  /** Tells a broker that a message was worked on, or that it wasn't. */
  ACKNOWLEDGES,
  /** Opens connections that are kept for more calls. */
  OPENS_POOL,
  /** Works within a transaction; {@code timeout} names the attribute with seconds. */
  OPENS_TRANSACTION,
  /**
   * Is tried again; {@code tries} or {@code more} name the attribute that counts, {@code delay},
   * {@code factor} and {@code longest} those that say how long it waits in between, each with what
   * holds unless given; {@code within} the annotation in which the latter stand.
   */
  RETRIES,
  /** Keeps an object for one client from request to request. */
  KEEPS_CONVERSATION,
  /** Keeps answers, or throws kept ones away; {@code setting} says where. */
  CACHES,
  /** Is a connection to somebody outside. */
  HOLDS_CONNECTION,
  /** Is a message, or many of them. */
  CARRIES_MESSAGE,
  /** Keeps something in the HTTP session. */
  USES_SESSION,
  /** Adds to a collection. */
  GROWS,
  /** Adds to a text, or to bytes in memory. */
  GATHERS,
  /** Takes from a collection. */
  SHRINKS,
  /** Changes a value in place. */
  MUTATES,
  /** Uses a service of one cloud; {@code vendor} says whose. */
  USES_VENDOR,
  /** Changes what holds for the whole process, such as a system property. */
  CHANGES_PROCESS,
  /** Gives an answer its body; {@code body} says which argument is it. */
  ANSWERS,
  /** Puts an agent into the process. */
  ATTACHES_AGENT,
  /** Hands a message to a broker. */
  SENDS_MESSAGE,
  /**
   * Names something outside the code and does nothing else; as with other kinds, {@code address},
   * {@code topic}, {@code file}, {@code resource}, {@code location}, {@code bundle}, {@code key},
   * {@code sql}, {@code jpql}, {@code query}, {@code entity} or {@code secret} says what, and which
   * argument does.
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
