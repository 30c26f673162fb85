package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.SourceFile;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.problem.UserProblem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The source files of some types and of all that those files mention, so that they compile: a
 * constant's type, for one, stands in no class file.
 */
final class ModuleSources {

  private final Codebase codebase;
  private final List<Path> processed;
  private final SortedMap<String, Set<String>> typesByPath = new TreeMap<>();

  /**
   * Sources of an application.
   *
   * @param processed folders whose sources annotation processors make anew
   */
  ModuleSources(Codebase codebase, List<Path> processed) {
    this.codebase = codebase;
    this.processed = processed;
    for (TypeInfo type : codebase.types()) {
      typesByPath.computeIfAbsent(path(type), p -> new TreeSet<>()).add(outermost(type));
    }
  }

  /**
   * The files by their paths on the source path.
   *
   * @throws UserProblem if a type has no Java source
   */
  SortedMap<String, SourceFile> of(Collection<String> types) {
    SortedMap<String, SourceFile> files = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    types.stream().flatMap(name -> codebase.type(name).stream()).map(this::path).forEach(open::add);
    while (!open.isEmpty()) {
      String path = open.pop();
      if (seen.add(path)) {
        SourceFile file = codebase.sources().file(path).orElseThrow(() -> missing(path));
        if (processed.stream().noneMatch(file.file()::startsWith)) {
          files.put(path, file);
          open.addAll(mentioned(file));
          packageInfo(path).ifPresent(open::add);
        }
      }
    }
    return files;
  }

  private List<String> mentioned(SourceFile file) {
    return typesByPath.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(file::mayMention))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<String> packageInfo(String path) {
    String beside = path.substring(0, path.lastIndexOf('/') + 1) + "package-info.java";
    return codebase.sources().file(beside).map(file -> beside);
  }

  private String path(TypeInfo type) {
    String shown = type.place().file();
    String fileName = shown.substring(shown.lastIndexOf('/') + 1);
    return type.packageName().isEmpty()
        ? fileName
        : type.packageName().replace('.', '/') + "/" + fileName;
  }

  private static String outermost(TypeInfo type) {
    return TypeInfo.outermost(type.name());
  }

  private UserProblem missing(String path) {
    return new UserProblem(
        "There is no Java source of "
            + String.join(", ", typesByPath.getOrDefault(path, Set.of(path)))
            + ", which the function needs",
        path,
        "put its source into the build, or write it in Java; amphibian:package does without sources");
  }
}
