package dev.amphibian.accuracy.slices;

import dev.amphibian.accuracy.edges.Application;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.slice.Slice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a slice says may be loaded: its types, the types that those mention, and its jars. */
final class SliceContents {

  private final Application application;
  private final Set<String> types;
  private final Set<Path> jars;

  private SliceContents(Application application, Set<String> types, Set<Path> jars) {
    this.application = application;
    this.types = types;
    this.jars = jars;
  }

  static SliceContents of(Slice slice, Application application) {
    Set<String> types = new HashSet<>(slice.types());
    for (String type : slice.types()) {
      application
          .codebase()
          .type(type)
          .ifPresent(t -> types.addAll(application.codebase().libraries().references(t)));
    }
    Set<Path> jars =
        slice.reachedJars().jars().stream()
            .map(Jar::file)
            .map(file -> file.toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    return new SliceContents(application, types, jars);
  }

  boolean isApplication(LoadedClass loaded) {
    return application.codebase().type(loaded.name()).isPresent();
  }

  /** Whether a class is in the slice; the Java runtime's own and generated ones always are. */
  boolean contains(LoadedClass loaded) {
    return isApplication(loaded)
        ? types.contains(loaded.name())
        : loaded.source().isEmpty() || jars.contains(loaded.source().get());
  }

  /** The classes outside the slice, in the order in which they were loaded. */
  List<LoadedClass> outside(List<LoadedClass> loaded) {
    return loaded.stream().filter(each -> !contains(each)).toList();
  }
}
