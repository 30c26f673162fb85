package dev.amphibian.accuracy.slices;

import dev.amphibian.accuracy.edges.Application;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.slice.ReachedJars;
import dev.amphibian.analyzer.slice.Slice;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a slice says may be loaded: its types, the types that those mention, what annotations among
 * these bring along, and its jars.
 */
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
    Deque<String> open = new ArrayDeque<>(slice.types());
    while (!open.isEmpty()) {
      for (TypeInfo mentioned : mentionedBy(open.poll(), application.codebase())) {
        if (types.add(mentioned.name()) && mentioned.kind() == TypeKind.ANNOTATION) {
          open.add(mentioned.name());
        }
      }
    }
    Set<Path> jars =
        ReachedJars.atRunTime(application.codebase(), slice.types()).jars().stream()
            .map(Jar::file)
            .map(file -> file.toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    return new SliceContents(application, types, jars);
  }

  private static List<TypeInfo> mentionedBy(String type, Codebase codebase) {
    return codebase.type(type).stream()
        .flatMap(t -> codebase.libraries().references(t).stream())
        .flatMap(name -> codebase.type(name).stream())
        .toList();
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
