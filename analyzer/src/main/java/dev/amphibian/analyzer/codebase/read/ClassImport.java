package dev.amphibian.analyzer.codebase.read;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the application's class files with ArchUnit; libraries are left alone. */
final class ClassImport {

  private static final String ITERATIONS_FOR =
      "import.dependencyResolutionProcess.maxIterationsFor";
  private static final List<String> RESOLVED =
      List.of(
          "MemberTypes",
          "AccessesToTypes",
          "Supertypes",
          "EnclosingTypes",
          "AnnotationTypes",
          "GenericSignatureTypes");

  private final ClassFiles classFiles;
  private final SourceIndex sources;
  private final List<NotRead> notRead;

  ClassImport(ClassFiles classFiles, SourceIndex sources, List<NotRead> notRead) {
    this.classFiles = classFiles;
    this.sources = sources;
    this.notRead = notRead;
  }

  List<TypeInfo> read(List<Path> folders) {
    Set<Path> readable = readable(folders);
    Set<Location> locations = new LinkedHashSet<>();
    readable.forEach(file -> locations.add(Location.of(file)));
    List<TypeInfo> types = new ArrayList<>();
    for (JavaClass type : importWithoutClassPath(locations)) {
      if (type.getSource().isPresent()) {
        types.add(new TypeConversion(type, sources).convert());
      }
    }
    types.forEach(type -> readable.remove(type.classFile()));
    readable.forEach(file -> classFiles.problemFurtherOn(file).ifPresent(notRead::add));
    return types;
  }

  private Set<Path> readable(List<Path> folders) {
    Set<Path> readable = new LinkedHashSet<>();
    for (Path folder : folders) {
      for (Path file : ClassFiles.below(folder.toAbsolutePath().normalize())) {
        Optional<NotRead> problem = classFiles.problem(file);
        problem.ifPresentOrElse(notRead::add, () -> readable.add(file));
      }
    }
    return readable;
  }

  /** ArchUnit's own resolution would read every library: 87 s for 120 classes in its issue 1160. */
  private static JavaClasses importWithoutClassPath(Set<Location> locations) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          RESOLVED.forEach(kind -> configuration.setProperty(ITERATIONS_FOR + kind, "0"));
          return new ClassFileImporter().importLocations(locations);
        });
  }
}
