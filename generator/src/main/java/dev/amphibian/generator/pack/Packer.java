package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import dev.amphibian.generator.output.Folder;
import dev.amphibian.generator.target.awslambda.AwsLambdaTarget;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** Writes, compiles and packs all functions of a project. */
public final class Packer {

  /** Where {@code dev.amphibian.awslambda.ParallelStart} finds the name of the handler. */
  private static final String HANDLER = "META-INF/amphibian/handler";

  /** Where {@code dev.amphibian.runtime.Preloading} finds the names of classes. */
  private static final String PRELOADED = "META-INF/amphibian/classes";

  private final Codebase codebase;
  private final Adapters adapters;
  private final Selector selector;
  private final Preparation preparation;

  private Packer(GeneratedProject project, Adapters adapters, Preparation preparation) {
    this.codebase = project.analysis().codebase();
    this.adapters = adapters;
    this.selector = new Selector(project, adapters);
    this.preparation = preparation;
  }

  /**
   * Fills {@code <target>/<function>/} below a folder with sources and packages.
   *
   * @param adapters files for everything that {@link Adapters#needed} names for the targets
   * @param preparation what functions get beyond their content
   * @throws dev.amphibian.analyzer.problem.UserProblem if there is no compiler, or the folder can't
   *     be written to
   */
  public static Packages pack(
      GeneratedProject project, Adapters adapters, Preparation preparation, Path folder) {
    Packer packer = new Packer(project, adapters, preparation);
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
    Path work = Files.createTempDirectory("amphibian-package");
    try {
      Path classes = work.resolve("classes");
      selector.compile(target, classes);
      Selection selection = selector.select(function, target, classes);
      SortedMap<String, Path> jars = Contents.named(adapters.files(codebase, target), selection);
      PackageForm form = PackageForm.of(target.id());
      Archive archive = form.archive(jars.keySet());
      new Contents(codebase).addClasses(archive, classes, selection.types());
      return form == PackageForm.ZIP
          ? prepared(function, target, archive, jars, folder, place, work)
          : form.write(function, target, target.startClass(), archive, jars, folder, place);
    } finally {
      Folder.delete(work);
    }
  }

  private Package prepared(
      GeneratedFunction function,
      GeneratedTarget target,
      Archive archive,
      SortedMap<String, Path> jars,
      Path folder,
      Path place,
      Path work)
      throws IOException {
    PackageForm form = PackageForm.ZIP;
    if (preparation.aheadOfTime() && target.wiring() != Wiring.DIRECT) {
      new AheadOfTime(codebase, preparation.profiles())
          .add(archive, jars.values(), function, target, work.resolve("ahead-of-time"));
    }
    if (!preparation.isTrained()) {
      return form.write(function, target, target.startClass(), archive, jars, folder, place);
    }
    String handler = AwsLambdaTarget.TRAINED_HANDLER;
    archive.add(HANDLER, target.startClass().getBytes(StandardCharsets.UTF_8));
    form.write(function, target, handler, archive, jars, folder, place);
    Path zip = folder.resolve(form.fileName());
    SortedSet<String> loaded = preparation.training().classesLoaded(function, zip, handler);
    archive.add(PRELOADED, String.join("\n", loaded).getBytes(StandardCharsets.UTF_8));
    return form.write(function, target, handler, archive, jars, folder, place);
  }
}
