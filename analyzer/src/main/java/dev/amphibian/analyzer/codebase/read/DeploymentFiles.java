package dev.amphibian.analyzer.codebase.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds Dockerfiles and compose files, from the project's folder down to its modules. */
final class DeploymentFiles {

  private static final Pattern DOCKERFILE =
      Pattern.compile("(Dockerfile|Containerfile)([.-].+)?|.+\\.[Dd]ockerfile");
  private static final Pattern COMPOSE = Pattern.compile("(docker-)?compose([.-].+)?\\.ya?ml");

  private final Path root;

  DeploymentFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The files, folder by folder, sorted. */
  List<Path> of(Collection<Path> classFolders) {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders(classFolders)) {
      for (String name : names(folder)) {
        if (DOCKERFILE.matcher(name).matches() || COMPOSE.matcher(name).matches()) {
          found.add(folder.resolve(name));
        }
      }
    }
    return found;
  }

  /** Whether it is a compose file, of those that are found here. */
  static boolean isCompose(Path file) {
    return COMPOSE.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Each folder between the project's and its class folders, and where images are kept in it. */
  private Set<Path> folders(Collection<Path> classFolders) {
    Set<Path> folders = new TreeSet<>();
    folders.add(root);
    for (Path classFolder : classFolders) {
      Path above = classFolder.toAbsolutePath().normalize().getParent();
      while (above != null && above.startsWith(root)) {
        folders.add(above);
        above = above.getParent();
      }
    }
    List.copyOf(folders)
        .forEach(
            folder -> {
              folders.add(folder.resolve("docker"));
              folders.add(folder.resolve("src/main/docker"));
            });
    return folders;
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
