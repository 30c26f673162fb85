package dev.amphibian.accuracy.slices;

import dev.amphibian.accuracy.edges.Application;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.Slicer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints which of the classes that an application loaded for a request are outside the slice of the
 * entry point that the request is named after.
 */
public final class SliceTruth {

  private static final int SHOWN = 3;

  private final Application application;
  private final List<Slice> slices;

  private SliceTruth(Application application) {
    this.application = application;
    Slicer slicer =
        new Slicer(
            application.codebase(),
            application.beans(),
            application.calls(),
            new Effects(EffectCatalogue.standard(), application.codebase()));
    this.slices = slicer.slices(application.entryPoints());
  }

  /** Takes the folder of {@link ClassRecorder}, the class folders and the class path. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Give FOLDER CLASS_FOLDERS CLASS_PATH");
    }
    SliceTruth truth = new SliceTruth(Application.read(arguments[1], arguments[2]));
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        truth.compare(file.getFileName().toString().replace(".txt", ""), Files.readAllLines(file));
      }
    }
  }

  private void compare(String name, List<String> log) {
    SliceContents contents = SliceContents.of(slice(name), application);
    List<LoadedClass> classes =
        log.stream().flatMap(line -> LoadedClass.parse(line).stream()).toList();
    List<LoadedClass> outside = contents.outside(classes);
    long own = classes.stream().filter(contents::isApplication).count();
    long libraries = classes.stream().filter(c -> c.source().isPresent()).count() - own;
    System.out.printf(
        "%s, %s: %d application classes, %d library classes, %d outside%n",
        name, log.get(0), own, libraries, outside.size());
    bySource(outside)
        .forEach(
            (source, names) ->
                System.out.printf(
                    "  %s: %d, such as %s%n",
                    source, names.size(), names.subList(0, Math.min(SHOWN, names.size()))));
  }

  private static Map<String, List<String>> bySource(List<LoadedClass> outside) {
    return outside.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.source().map(p -> p.getFileName().toString()).orElse(""),
                TreeMap::new,
                Collectors.mapping(LoadedClass::name, Collectors.toList())));
  }

  private Slice slice(String name) {
    return slices.stream()
        .filter(slice -> slice.entryPoint().label().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> all = slices.stream().map(s -> s.entryPoint().label()).toList();
              return new IllegalArgumentException("No entry point is " + name + ", but " + all);
            });
  }
}
