package dev.amphibian.local;

import dev.amphibian.local.FailedToStart.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts packaged REST services as processes on this machine. */
public final class ServicePlatform {

  /** How long a look at the process waits before the port is tried again. */
  private static final Duration STEP = Duration.ofMillis(5);

  /**
   * Starts a service from a copy of its package, which may so be made again meanwhile, and waits
   * until it answers HTTP at its port.
   */
  public Start<RunningService> start(ServicePackage service) {
    TemporaryFolder folder = null;
    try {
      folder = TemporaryFolder.create();
      Path content = folder.copyOf(service.folder(), "service");
      int port = freePort();
      ChildProcess process =
          ChildProcess.start(
              commandAt(port, service),
              environmentAt(port, service),
              content,
              folder.path().resolve("log.txt"));
      return awaitHttp(service, port, process, folder);
    } catch (IOException e) {
      if (folder != null) {
        folder.close();
      }
      String problem = "Service " + service.name() + " can't be launched: " + e.getMessage();
      return new FailedToStart<>(Reason.NOT_LAUNCHED, problem, "");
    }
  }

  private static Start<RunningService> awaitHttp(
      ServicePackage service, int port, ChildProcess process, TemporaryFolder folder) {
    while (!HttpProbe.answers(port)) {
      boolean ended = endsSoon(process);
      if (ended || process.age().compareTo(service.startLimit()) > 0) {
        return failed(service, process, folder, ended);
      }
    }
    return new Started<>(new RunningService(port, process, folder, process.age()));
  }

  private static boolean endsSoon(ChildProcess process) {
    try {
      return process.endsWithin(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.kill();
      return true;
    }
  }

  private static Start<RunningService> failed(
      ServicePackage service, ChildProcess process, TemporaryFolder folder, boolean ended) {
    String problem =
        ended
            ? "ended with exit code " + process.exitCode().join() + " before it accepted HTTP"
            : "did not accept HTTP within " + service.startLimit().toMillis() + " ms";
    process.kill();
    String log = process.log();
    folder.close();
    Reason reason = ended ? Reason.DIED : Reason.TOO_SLOW;
    return new FailedToStart<>(reason, "Service " + service.name() + " " + problem, log);
  }

  private static List<String> commandAt(int port, ServicePackage service) {
    return service.command().stream().map(part -> atPort(port, part)).toList();
  }

  private static Map<String, String> environmentAt(int port, ServicePackage service) {
    Map<String, String> variables = ContainerEnvironment.variables();
    service.environment().forEach((name, value) -> variables.put(name, atPort(port, value)));
    return variables;
  }

  private static String atPort(int port, String text) {
    return text.replace("{port}", Integer.toString(port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
      return socket.getLocalPort();
    }
  }
}
