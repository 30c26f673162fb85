package dev.amphibian.analyzer.platform;

import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build says of platforms; their files are read when they are needed.
 *
 * @param names ids with options, such as {@code aws-lambda:image}, or files that end in {@code
 *     .json}
 * @param limits limits that are set otherwise, such as {@code memory.default=512 MB} for all
 *     platforms or {@code aws-lambda/memory.default=512 MB} for one
 * @param folder to which files are relative
 */
public record PlatformChoice(List<String> names, List<String> limits, Path folder) {

  public PlatformChoice {
    names = List.copyOf(names);
    limits = List.copyOf(limits);
  }

  /** Platforms of ours by name, as their data files have them. */
  public static PlatformChoice of(String... names) {
    return new PlatformChoice(List.of(names), List.of(), Path.of(""));
  }

  /**
   * The platforms.
   *
   * @throws UserProblem if there is no such platform, option or limit, or a file can't be read
   */
  public List<Platform> platforms() {
    return PlatformCatalogue.platforms(names, limits, folder);
  }

  /** All that decides about the platforms, but for Amphibian's own files. */
  public String text() {
    StringBuilder text = new StringBuilder(this.toString());
    for (String name : names) {
      Path file = folder.resolve(name);
      if (PlatformCatalogue.isFile(name) && Files.isRegularFile(file)) {
        try {
          text.append(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return text.toString();
  }
}
