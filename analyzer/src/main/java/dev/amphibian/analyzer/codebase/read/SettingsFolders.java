package dev.amphibian.analyzer.codebase.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files of settings by the names that Spring Boot gives them, what wins last. */
final class SettingsFolders {

  /** In Spring's order: properties win over YAML. */
  private static final List<String> KINDS = List.of(".yaml", ".yml", ".properties");

  private final List<Path> folders;

  /**
   * A class path.
   *
   * @param classFolders in class-path order: of the same file in two folders the first counts
   */
  SettingsFolders(List<Path> classFolders) {
    List<Path> lastFirst = new ArrayList<>(classFolders);
    Collections.reverse(lastFirst);
    this.folders = List.copyOf(lastFirst);
  }

  /** The files {@code place/base.kind} and {@code place/base-profile.kind} of all folders. */
  List<SettingsFile> find(String place, String base) {
    List<SettingsFile> found = new ArrayList<>();
    for (String kind : KINDS) {
      for (Path folder : folders) {
        found.addAll(find(folder, folder.resolve(place), base, kind));
      }
    }
    return found;
  }

  private static List<SettingsFile> find(Path folder, Path place, String base, String kind) {
    List<SettingsFile> found = new ArrayList<>();
    for (String name : names(place)) {
      if (name.equals(base + kind)) {
        found.add(0, new SettingsFile(folder, place.resolve(name), Optional.empty()));
      } else if (name.startsWith(base + "-") && name.endsWith(kind)) {
        String profile = name.substring(base.length() + 1, name.length() - kind.length());
        found.add(new SettingsFile(folder, place.resolve(name), Optional.of(profile)));
      }
    }
    return found;
  }

  private static List<String> names(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The file of this path and its variants for profiles; in a folder, {@code application}. */
  List<SettingsFile> at(String path) {
    String plain = path.startsWith("/") ? path.substring(1) : path;
    int slash = plain.lastIndexOf('/');
    String place = plain.substring(0, Math.max(0, slash));
    String name = plain.substring(slash + 1);
    if (name.isEmpty()) {
      return find(place, "application");
    }
    int dot = name.lastIndexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    String kind = dot < 0 ? "" : name.substring(dot);
    return find(place, base).stream().filter(f -> f.file().toString().endsWith(kind)).toList();
  }
}
