package dev.amphibian.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Maven build of a copy of a project below {@code src/test/projects}. */
final class MavenBuild {

  private static final String PLUGIN =
      "dev.amphibian:amphibian-maven-plugin:" + System.getProperty("amphibian.version") + ":";
  private static final long LIMIT_MINUTES = 5;

  private final Path folder;

  private MavenBuild(Path folder) {
    this.folder = folder;
  }

  /** A fresh copy of a project, in a folder named after the test. */
  static MavenBuild of(String project, String test) {
    return of(Path.of("src", "test", "projects", project), test);
  }

  /** A fresh copy of the sample application. */
  static MavenBuild ofSample(String test) {
    return of(Path.of("..", "samples", "monolith"), test);
  }

  /** An empty folder, named after the test, for a project that the test writes. */
  static MavenBuild ofNothing(String test) {
    Path folder = Path.of("target", "it", test).toAbsolutePath();
    try {
      delete(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MavenBuild(folder);
  }

  private static MavenBuild of(Path project, String test) {
    Path folder = Path.of("target", "it", test).toAbsolutePath();
    copy(project, folder);
    return new MavenBuild(folder);
  }

  /** A build of what lies in a folder of the copy. */
  MavenBuild below(String path) {
    return new MavenBuild(folder.resolve(path));
  }

  /** The copy's folder. */
  Path folder() {
    return folder;
  }

  /** Writes a file. */
  MavenBuild write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file in the copy. */
  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs phases, goals of ours as {@code :analyze}, and options. */
  Result run(String... arguments) {
    Path log = folder.resolve("build.log");
    Process process = start(log, arguments);
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "The build took over " + LIMIT_MINUTES + " minutes: " + log);
      }
      return new Result(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts what {@link #run} takes, and leaves it to run. */
  RunningBuild start(String... arguments) {
    Path log = folder.resolve("running.log");
    return new RunningBuild(start(log, arguments), log);
  }

  private Process start(Path log, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    command.add("-Damphibian.version=" + System.getProperty("amphibian.version"));
    for (String argument : arguments) {
      command.add(argument.startsWith(":") ? PLUGIN + argument.substring(1) : argument);
    }
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      delete(to);
      try (Stream<Path> all = Files.walk(from)) {
        for (Path path : all.filter(p -> !from.relativize(p).startsWith("target")).toList()) {
          Path target = to.resolve(from.relativize(path).toString());
          if (Files.isDirectory(path)) {
            Files.createDirectories(target);
          } else {
            Files.copy(path, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** How a build ended, and what it printed. */
  record Result(int exitCode, String output) {

    boolean isSuccess() {
      return exitCode == 0;
    }

    /** What the plugin printed, without Maven's own prefix. */
    List<String> lines() {
      return output
          .lines()
          .map(line -> line.replaceFirst("^\\[(INFO|WARNING|ERROR)] ", ""))
          .toList();
    }
  }
}
