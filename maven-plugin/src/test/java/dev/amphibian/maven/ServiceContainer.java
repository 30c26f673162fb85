package dev.amphibian.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated service in a container that has 512 MiB, no network and no place to write but /tmp.
 */
final class ServiceContainer implements AutoCloseable {

  /** Each takes the start of a Java, so that together they take minutes. */
  private static final int MOST_TRIES = 500;

  private static final int COLD_TRIES = 5;

  private final String name;

  private ServiceContainer(String name) {
    this.name = name;
  }

  /** Builds the image of a generated folder and starts it. */
  static ServiceContainer start(Path folder, String name) {
    Podman.run("rm", "--force", name);
    Podman.build(
        "localhost/" + name, folder.toString(), "--build-arg", "BASE_IMAGE=" + JavaImage.NAME);
    Podman.run(
            "run",
            "--detach",
            "--name",
            name,
            "--network",
            "none",
            "--memory",
            "512m",
            "--read-only",
            "--read-only-tmpfs=false",
            "--cap-drop",
            "ALL",
            "--security-opt",
            "no-new-privileges",
            "localhost/" + name)
        .expected();
    return new ServiceContainer(name);
  }

  /**
   * Runs the image's health check until it is content, the container has ended, or it was run so
   * often that something must be wrong.
   */
  boolean becomesHealthy() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (isHealthy()) {
        return true;
      }
      if (!inspect("{{.State.Running}}").equals("true")) {
        return false;
      }
    }
    return false;
  }

  boolean isHealthy() {
    return Podman.run("healthcheck", "run", name).exitCode() == 0;
  }

  /** Whether the service answers with a status of 200 to 399, as asked from within. */
  boolean answers(int port, String path) {
    boolean answers = asked(port, path);
    // What is asked first may take longer than a health check waits
    for (int tries = 0; !answers && tries < COLD_TRIES; tries++) {
      answers = asked(port, path);
    }
    return answers;
  }

  private boolean asked(int port, String path) {
    return Podman.run(
                "exec",
                name,
                "java",
                "-cp",
                "app.jar",
                "dev.amphibian.spring.HealthCheck",
                Integer.toString(port),
                path)
            .exitCode()
        == 0;
  }

  /** A value that podman knows of it. */
  String inspect(String template) {
    return Podman.run("inspect", "--format", template, name).expected();
  }

  /**
   * A line of the kernel's about process 1 of the container, such as {@code Uid} or {@code VmHWM}.
   */
  String status(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", inspect("{{.State.Pid}}"), "status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  /** How the root of its file system is mounted, such as {@code ro,relatime}. */
  String rootOptions() throws IOException {
    return Files.readAllLines(Path.of("/proc", inspect("{{.State.Pid}}"), "mounts")).stream()
        .map(line -> line.split(" "))
        .filter(fields -> fields[1].equals("/"))
        .map(fields -> fields[3])
        .findFirst()
        .orElseThrow();
  }

  /** Sends SIGTERM, and after the time that the generated files give it SIGKILL. */
  String stop() {
    Podman.run("stop", "--time", "40", name);
    return inspect("{{.State.ExitCode}}");
  }

  String log() {
    return Podman.run("logs", name).output();
  }

  @Override
  public void close() {
    Podman.run("rm", "--force", name);
  }
}
