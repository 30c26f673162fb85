package dev.amphibian.generator;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.generator.output.Folder;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.wiring.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything generated from a plan, as a value.
 *
 * @param analysis what it was generated from
 * @param functions in the plan's order
 * @param refusals the planned functions that can't be generated, with the reason
 */
public record GeneratedProject(
    Analysis analysis, List<GeneratedFunction> functions, List<Refusal> refusals) {

  public GeneratedProject {
    functions = List.copyOf(functions);
    refusals = List.copyOf(refusals);
  }

  /** The function of this name. */
  public GeneratedFunction function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No function " + name));
  }

  /**
   * Writes {@code <target>/<function>/…} below a folder; each function's folder is replaced whole.
   *
   * @throws dev.amphibian.analyzer.problem.UserProblem if the folder can't be written to
   */
  public void writeTo(Path folder) {
    for (GeneratedFunction function : functions) {
      for (GeneratedTarget target : function.targets()) {
        Path place = folder.resolve(target.id()).resolve(function.name());
        Folder.replace(place, empty -> write(target.files(), empty));
      }
    }
  }

  /** Writes files below a folder. */
  public static void write(List<GeneratedFile> files, Path folder) throws IOException {
    for (GeneratedFile file : files) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.content());
    }
  }
}
