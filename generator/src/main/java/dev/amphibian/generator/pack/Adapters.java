package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.wiring.ServletApi;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The artifacts beside the application's own that a package needs, known by name only. */
public final class Adapters {

  private static final Properties VERSIONS = versions();
  private static final String GROUP = "dev.amphibian:";

  private final Map<String, Path> resolved;

  private Adapters(Map<String, Path> resolved) {
    this.resolved = Map.copyOf(resolved);
  }

  /** The artifacts as files, by the coordinates that {@link #needed} gave. */
  public static Adapters of(Map<String, Path> resolved) {
    return new Adapters(resolved);
  }

  /**
   * The coordinates {@code group:artifact:version} of what a target needs beside the application's
   * libraries, without their dependencies.
   */
  public static List<String> needed(Codebase codebase, GeneratedTarget target) {
    List<String> needed = new ArrayList<>();
    needed.add(GROUP + "amphibian-runtime:" + version("amphibian"));
    if (target.wiring() != Wiring.DIRECT) {
      ServletApi api = ServletApi.of(codebase).orElse(ServletApi.JAKARTA);
      needed.add(GROUP + api.adapter() + ":" + version("amphibian"));
    }
    if (target.id().equals("aws-lambda")) {
      needed.add(GROUP + "amphibian-aws-lambda:" + version("amphibian"));
      needed.add("com.amazonaws:aws-lambda-java-core:" + version("aws-lambda-core"));
    }
    if (target.id().equals("aws-lambda") && target.wiring() == Wiring.MVC) {
      servletObjects(codebase).ifPresent(needed::add);
    }
    if (target.startsFromSnapshot()
        && target.wiring() != Wiring.DIRECT
        && CheckpointHooks.areMissing(codebase)) {
      needed.add("org.crac:crac:" + version("crac"));
    }
    return List.copyOf(needed);
  }

  /** Spring's request and response objects without a server, of the application's own version. */
  private static Optional<String> servletObjects(Codebase codebase) {
    return codebase.libraries().jars().stream()
        .filter(jar -> jar.coordinates().equals("org.springframework:spring-core"))
        .map(jar -> "org.springframework:spring-test:" + jar.version())
        .findFirst();
  }

  /** The files of what a target needs, in the order of {@link #needed}. */
  public List<Path> files(Codebase codebase, GeneratedTarget target) {
    return needed(codebase, target).stream().map(this::file).toList();
  }

  private Path file(String coordinates) {
    Path file = resolved.get(coordinates);
    if (file == null) {
      throw new UserProblem(
          "The artifact " + coordinates + " isn't there",
          "packaging",
          "let Maven reach a repository that has it");
    }
    return file;
  }

  private static String version(String key) {
    return VERSIONS.getProperty(key);
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream source = Adapters.class.getResourceAsStream("versions.properties")) {
      versions.load(source);
    } catch (IOException e) {
      throw new UncheckedIOException("versions.properties can't be read", e);
    }
    return versions;
  }
}
