package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import dev.amphibian.generator.output.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Writes, compiles and packs all functions of a project. */
public final class Packer {

  private final Codebase codebase;
  private final Adapters adapters;
  private final Selector selector;

  private Packer(GeneratedProject project, Adapters adapters) {
    this.codebase = project.analysis().codebase();
    this.adapters = adapters;
    this.selector = new Selector(project, adapters);
  }

  /**
   * Fills {@code <target>/<function>/} below a folder with sources and packages.
   *
   * @param adapters files for everything that {@link Adapters#needed} names for the targets
   * @throws dev.amphibian.analyzer.problem.UserProblem if there is no compiler, or the folder can't
   *     be written to
   */
  public static Packages pack(GeneratedProject project, Adapters adapters, Path folder) {
    Packer packer = new Packer(project, adapters);
    List<Package> packages = new ArrayList<>();
    for (GeneratedFunction function : project.functions()) {
      for (GeneratedTarget target : function.targets()) {
        Path place = folder.resolve(target.id()).resolve(function.name());
        packages.add(packer.packed(function, target, place));
      }
    }
    return new Packages(packages);
  }

  private Package packed(GeneratedFunction function, GeneratedTarget target, Path place) {
    List<Package> made = new ArrayList<>();
    Folder.replace(place, empty -> made.add(fill(function, target, empty, place)));
    return made.get(0);
  }

  private Package fill(GeneratedFunction function, GeneratedTarget target, Path folder, Path place)
      throws IOException {
    GeneratedProject.write(target.files(), folder);
    Path classes = Files.createTempDirectory("amphibian-classes");
    try {
      selector.compile(target, classes);
      Selection selection = selector.select(function, target, classes);
      SortedMap<String, Path> jars = Contents.named(adapters.files(codebase, target), selection);
      Archive archive = new Archive();
      new Contents(codebase).addClasses(archive, classes, selection.types());
      PackageForm form = PackageForm.of(target.id());
      return form.write(function, target, archive, jars, folder, place);
    } finally {
      Folder.delete(classes);
    }
  }
}
