package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Jar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The libraries that a package can do without, one line each with the reason. */
public final class UnneededJars {

  private final Set<String> coordinates;

  private UnneededJars(Set<String> coordinates) {
    this.coordinates = coordinates;
  }

  /** For a target; each has a list of its own, {@code unneeded-<target>.jars}. */
  public static UnneededJars on(String target) {
    String name = "unneeded-" + target + ".jars";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                UnneededJars.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return new UnneededJars(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\s", 2)[0])
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  /** Whether a library is one of them. */
  public boolean contains(Jar jar) {
    return coordinates.contains(jar.coordinates());
  }
}
