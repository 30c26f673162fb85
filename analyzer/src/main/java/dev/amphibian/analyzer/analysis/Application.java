package dev.amphibian.analyzer.analysis;

import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * What is deployed as one: a module of the build with those that it depends on.
 *
 * @param name such as the artifact id of the module that is deployed
 * @param modules in class-path order, the deployed one first
 */
public record Application(String name, List<Part> modules) {

  /**
   * A module of the application.
   *
   * @param name such as its artifact id
   * @param folders those of its class files
   */
  public record Part(String name, List<Path> folders) {

    public Part {
      folders = List.copyOf(folders);
    }

    private boolean holds(Path classFile) {
      return folders.stream()
          .anyMatch(folder -> classFile.startsWith(folder.toAbsolutePath().normalize()));
    }
  }

  public Application {
    modules = List.copyOf(modules);
  }

  /** The name of the module that a type comes from. */
  public String moduleOf(TypeInfo type) {
    Path file = type.classFile().toAbsolutePath().normalize();
    return modules.stream()
        .filter(module -> module.holds(file))
        .findFirst()
        .map(Part::name)
        .orElse(name);
  }
}
