package dev.amphibian.local;

import dev.amphibian.local.FailedToStart.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lambda on this machine: AWS's official runtime client in a process of its own, under our runtime
 * API.
 *
 * @param runtimeClient the jars of {@code com.amazonaws:aws-lambda-java-runtime-interface-client}
 *     and its dependencies
 * @param java the {@code java} command
 */
public record LambdaPlatform(List<Path> runtimeClient, Path java) {

  /** Copies the list. */
  public LambdaPlatform {
    runtimeClient = List.copyOf(runtimeClient);
  }

  /** With the Java that runs this. */
  public static LambdaPlatform with(List<Path> runtimeClient) {
    return new LambdaPlatform(
        runtimeClient, Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Unpacks and starts a function and waits until it asks for its first event. */
  public Start<RunningFunction> start(FunctionPackage function) {
    try {
      return start(function, TemporaryFolder.create());
    } catch (IOException e) {
      return notLaunched(function, e);
    }
  }

  private Start<RunningFunction> start(FunctionPackage function, TemporaryFolder folder) {
    try {
      Path task = taskRoot(function.content(), folder);
      RunningFunction.Environments environments =
          () -> LambdaEnvironment.start(function, java, runtimeClient, task);
      Start<LambdaEnvironment> start = environments.start();
      if (start instanceof Started<LambdaEnvironment> started) {
        return new Started<>(new RunningFunction(environments, folder, started.running()));
      }
      folder.close();
      FailedToStart<?> failed = (FailedToStart<?>) start;
      return new FailedToStart<>(failed.reason(), failed.problem(), failed.log());
    } catch (IOException e) {
      folder.close();
      return notLaunched(function, e);
    }
  }

  private static Path taskRoot(Path content, TemporaryFolder folder) throws IOException {
    if (Files.isDirectory(content)) {
      return content.toAbsolutePath();
    }
    Path task = folder.folder("task");
    Zips.unpack(content, task);
    return task;
  }

  private static Start<RunningFunction> notLaunched(FunctionPackage function, IOException e) {
    String problem =
        "Function %s: its package %s can't be unpacked: %s; package it again"
            .formatted(function.name(), function.content(), e);
    return new FailedToStart<>(Reason.NOT_LAUNCHED, problem, "");
  }
}
