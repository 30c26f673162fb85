package dev.amphibian.analyzer.platform;

import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The platforms that come with Amphibian, read from {@code platforms/*.json}, and those that users
 * describe in files of the same form.
 */
public final class PlatformCatalogue {

  /** The ids of the platforms, sorted. */
  public static final List<String> IDS =
      List.of(
          "aws-lambda", "azure-functions", "cloud-run", "google-functions", "knative", "openfaas");

  private static final String PARAMETER = "parameter amphibian.platforms";

  private PlatformCatalogue() {}

  static boolean isFile(String name) {
    return name.endsWith(".json");
  }

  static List<Platform> platforms(List<String> names, List<String> overrides, Path folder) {
    List<LimitOverride> parsed = overrides.stream().map(LimitOverride::parse).toList();
    List<Platform> platforms =
        names.stream()
            .map(name -> isFile(name) ? file(folder.resolve(name)) : named(name))
            .map(platform -> LimitOverride.apply(parsed, platform))
            .toList();
    for (LimitOverride override : parsed) {
      if (platforms.stream().noneMatch(override::isFor)) {
        throw new UserProblem(
            "The limit %s is set for %s, which nothing is judged for"
                .formatted(override.limit().id().key(), override.platform()),
            "parameter amphibian.limits",
            "add the platform to amphibian.platforms, or leave the limit out");
      }
    }
    return platforms;
  }

  /**
   * The platform of this id, with the options that follow it after colons.
   *
   * @throws UserProblem if there is no such platform or option
   */
  public static Platform named(String name) {
    String[] parts = name.split(":");
    PlatformFile file = file(parts[0]);
    Platform platform = file.platform();
    for (int i = 1; i < parts.length; i++) {
      platform = file.with(parts[i], platform);
    }
    return platform;
  }

  /** The names of a platform's options, sorted. */
  public static Set<String> options(String id) {
    return file(id).options();
  }

  private static PlatformFile file(String id) {
    if (!IDS.contains(id)) {
      throw new UserProblem(
          "There is no platform " + id,
          PARAMETER,
          "choose from " + String.join(", ", IDS) + ", or name a file that ends in .json");
    }
    String resource = "/platforms/" + id + ".json";
    try (InputStream in = PlatformCatalogue.class.getResourceAsStream(resource)) {
      return PlatformFile.read(resource, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Platform file(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      PlatformFile file = PlatformFile.read(path.toString(), in);
      return file.base().isEmpty() ? file.platform() : file.onto(named(file.base()));
    } catch (IOException e) {
      throw new UserProblem(
          "The platform's file can't be read: " + e,
          path.toString(),
          "correct its name in amphibian.platforms");
    }
  }
}
