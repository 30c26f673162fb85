package dev.amphibian.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The container engine of this machine, without any network. */
final class Podman {

  private Podman() {}

  /** What a call printed, and how it ended. */
  record Result(int exitCode, String output) {

    /** What it printed, if it ended well. */
    String expected() {
      if (exitCode != 0) {
        throw new AssertionError("podman ended with exit code " + exitCode + ":\n" + output);
      }
      return output.strip();
    }
  }

  /**
   * Runs podman.
   *
   * @throws AssertionError if there is none
   */
  static Result run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("podman"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException absent) {
      throw new AssertionError(
          "The profile containers needs podman on the path (Debian: apt-get install podman buildah"
              + " runc); leave the profile out where there is none",
          absent);
    }
  }

  /** Builds an image from a folder. */
  static void build(String image, String folder, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", "--format", "docker", "--network", "none", "-t", image));
    arguments.addAll(List.of(options));
    arguments.add(folder);
    run(arguments.toArray(String[]::new)).expected();
  }
}
