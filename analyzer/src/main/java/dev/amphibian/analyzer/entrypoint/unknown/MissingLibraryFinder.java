package dev.amphibian.analyzer.entrypoint.unknown;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says where the class path lacks the library of annotations that the application carries: what
 * stands on these annotations can't be looked up then, and the types above others end early.
 */
public final class MissingLibraryFinder implements EntryPointFinder {

  private static final String SPRING = "org.springframework.";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return Stream.empty();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    Map<String, Place> missing = new TreeMap<>();
    for (TypeInfo type : codebase.types()) {
      Stream.concat(Stream.<Annotated>of(type), type.methods().stream())
          .flatMap(element -> element.annotations().stream())
          .map(AnnotationUse::type)
          .filter(name -> name.startsWith(SPRING) && codebase.described(name).isEmpty())
          .forEach(name -> missing.putIfAbsent(packageOf(name), type.place()));
    }
    return missing.values().stream().sorted().limit(1).map(p -> notRead(missing.keySet(), p));
  }

  private static String packageOf(String typeName) {
    return typeName.substring(0, typeName.lastIndexOf('.'));
  }

  private static NotRead notRead(Set<String> packages, Place place) {
    return new NotRead(
        place,
        "The annotations of "
            + String.join(", ", packages)
            + " aren't on the class path; entry points that only their jar tells are missing",
        "analyse with the run-time class path of the application");
  }
}
