package dev.amphibian.local;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A REST service that runs here as a process of its own. */
public final class RunningService implements Running {

  private final int port;
  private final ChildProcess process;
  private final TemporaryFolder folder;
  private final Duration ready;
  private volatile String finalLog = "";

  RunningService(int port, ChildProcess process, TemporaryFolder folder, Duration ready) {
    this.port = port;
    this.process = process;
    this.folder = folder;
    this.ready = ready;
  }

  /** Its address without path, such as {@code http://127.0.0.1:40123}. */
  public URI address() {
    return URI.create("http://" + Loopback.HOST + ":" + port);
  }

  @Override
  public Measured measured() {
    return new Measured(ready, Optional.empty(), process.peakMemoryBytes());
  }

  @Override
  public String log() {
    return finalLog.isEmpty() ? process.log() : finalLog;
  }

  @Override
  public void close() {
    process.stop();
    finalLog = log();
    folder.close();
  }
}
