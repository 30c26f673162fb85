package dev.amphibian.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A function that runs here under AWS's runtime client. As on Lambda, an environment whose process
 * died or took too long is replaced by a fresh one at the next invocation. Safe for concurrent
 * calls; they wait for each other unless the package says how many one process may handle.
 */
public final class RunningFunction implements Running, Invoker {

  /** Starts one more environment of the same package. */
  interface Environments {
    Start<LambdaEnvironment> start() throws IOException;
  }

  private final Environments environments;
  private final TemporaryFolder folder;
  private final Measured atStart;
  private LambdaEnvironment environment;
  private String earlierLog = "";
  private boolean closed;

  RunningFunction(
      Environments environments, TemporaryFolder folder, LambdaEnvironment environment) {
    this.environments = environments;
    this.folder = folder;
    this.environment = environment;
    this.atStart = environment.measured();
  }

  @Override
  public Outcome invoke(byte[] event) {
    LambdaEnvironment current;
    synchronized (this) {
      if (closed) {
        return new Outcome.Failed("Runtime.Closed", "The function has been closed");
      }
      if (!environment.isAlive()) {
        Start<LambdaEnvironment> start = restart();
        if (start instanceof FailedToStart<LambdaEnvironment> failed) {
          return new Outcome.Failed("Runtime.InitError", failed.problem());
        }
      }
      current = environment;
    }
    return current.invoke(event);
  }

  private Start<LambdaEnvironment> restart() {
    environment.close();
    try {
      Start<LambdaEnvironment> start = environments.start();
      if (start instanceof Started<LambdaEnvironment> fresh) {
        earlierLog = log();
        environment = fresh.running();
      }
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't start the function again", e);
    }
  }

  /** Of the first environment, but for the memory, which is that of the present one. */
  @Override
  public synchronized Measured measured() {
    Measured now = environment.measured();
    return new Measured(
        atStart.ready(),
        now.firstAnswer().map(answer -> answer.minus(now.ready()).plus(atStart.ready())),
        now.peakMemoryBytes());
  }

  @Override
  public synchronized String log() {
    return earlierLog + environment.log();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      environment.close();
      folder.close();
    }
  }
}
