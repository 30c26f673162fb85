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

  private final SourceIndex sources;
  private final List<NotRead> notRead;

  ClassImport(SourceIndex sources, List<NotRead> notRead) {
    this.sources = sources;
    this.notRead = notRead;
  }

  List<TypeInfo> read(List<Path> folders) {
    Set<Location> readable = new LinkedHashSet<>();
    for (Path folder : folders) {
      for (Path file : ClassFiles.below(folder)) {
        Optional<NotRead> problem = ClassFiles.problem(file);
        problem.ifPresent(notRead::add);
        if (problem.isEmpty()) {
          readable.add(Location.of(file));
        }
      }
    }
    JavaClasses imported = importWithoutClassPath(readable);
    List<TypeInfo> types = new ArrayList<>();
    for (JavaClass type : imported) {
      if (type.getSource().isPresent()) {
        types.add(new TypeConversion(type, sources).convert());
      }
    }
    return types;
  }

  /** ArchUnit's own resolution would read every library: 87 s for 120 classes in its issue 1160. */
  private static JavaClasses importWithoutClassPath(Set<Location> locations) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForMemberTypes", "0");
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForAccessesToTypes", "0");
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForSupertypes", "0");
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForEnclosingTypes", "0");
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForAnnotationTypes", "0");
          configuration.setProperty(
              "import.dependencyResolutionProcess.maxIterationsForGenericSignatureTypes", "0");
          return new ClassFileImporter().importLocations(locations);
        });
  }
}
