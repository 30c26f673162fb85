package dev.amphibian.analyzer.entrypoint.unknown;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which frameworks an application uses whose entry points aren't found, rather than leave them
 * out without a word.
 */
public final class UnknownFrameworkFinder implements EntryPointFinder {

  @Override
  public Stream<Found> find(Codebase codebase) {
    return Stream.empty();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    Map<String, Place> missing = new LinkedHashMap<>();
    List<UnknownFramework> known = UnknownFramework.all();
    Set<String> seen = new HashSet<>();
    for (TypeInfo type : codebase.types()) {
      used(type)
          .filter(seen::add)
          .forEach(name -> mark(codebase, known, name, type.place(), missing));
    }
    for (WebDescriptor descriptor : codebase.configuration().webDescriptors()) {
      declared(descriptor).forEach((name, place) -> mark(codebase, known, name, place, missing));
    }
    return missing.entrySet().stream().map(each -> notRead(each.getKey(), each.getValue()));
  }

  private static Stream<String> used(TypeInfo type) {
    return Stream.of(
            type.supertypes().map(TypeUse::name),
            type.annotations().stream().map(AnnotationUse::type),
            type.fields().stream().map(field -> field.type().name()),
            type.methods().stream().flatMap(UnknownFrameworkFinder::used))
        .flatMap(each -> each);
  }

  private static Stream<String> used(MethodInfo method) {
    return Stream.of(
            method.annotations().stream().map(AnnotationUse::type),
            method.parameters().stream().map(parameter -> parameter.type().name()),
            method.calls().stream().map(call -> call.target().owner()))
        .flatMap(each -> each);
  }

  private static Map<String, Place> declared(WebDescriptor descriptor) {
    Map<String, Place> names = new LinkedHashMap<>();
    descriptor.servlets().forEach(s -> s.type().ifPresent(name -> names.put(name, s.place())));
    descriptor.filters().forEach(f -> f.type().ifPresent(name -> names.put(name, f.place())));
    return names;
  }

  private static void mark(
      Codebase codebase,
      List<UnknownFramework> known,
      String name,
      Place place,
      Map<String, Place> missing) {
    if (codebase.type(name).isEmpty()) {
      known.stream()
          .filter(framework -> framework.isMeantBy(name))
          .forEach(framework -> missing.putIfAbsent(framework.calls(), place));
    }
  }

  private static NotRead notRead(String calls, Place place) {
    return new NotRead(
        place,
        "Amphibian doesn't know "
            + calls
            + " yet, which this application seems to have; they are missing from the entry points",
        "put @AsFunction on the methods that should be judged");
  }
}
