package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the application's class files with ASM, in parallel; libraries are left alone. */
final class ClassImport {

  private final ClassFiles classFiles;
  private final SourceIndex sources;
  private final Names names = new Names();

  ClassImport(ClassFiles classFiles, SourceIndex sources) {
    this.classFiles = classFiles;
    this.sources = sources;
  }

  /** The types of all folders; of two of one name the first counts. */
  List<TypeInfo> read(List<Path> folders, List<NotRead> notRead) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(classFiles.below(folder.toAbsolutePath().normalize(), notRead));
    }
    List<Outcome> outcomes = files.parallelStream().map(this::read).toList();
    Map<String, TypeInfo> types = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      outcome.problem.ifPresent(notRead::add);
      outcome
          .type
          .map(type -> types.putIfAbsent(type.name(), type) == null ? null : type)
          .ifPresent(second -> notRead.add(classFiles.duplicate(second)));
    }
    return List.copyOf(types.values());
  }

  private record Outcome(Optional<TypeInfo> type, Optional<NotRead> problem) {}

  private Outcome read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<NotRead> problem = classFiles.problem(file, bytes);
      return problem.isPresent()
          ? new Outcome(Optional.empty(), problem)
          : new Outcome(
              Optional.of(TypeReader.read(bytes, file, sources, names)), Optional.empty());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Outcome(Optional.empty(), Optional.of(classFiles.cutOff(file)));
    }
  }
}
