package dev.amphibian.accuracy.slices;

import dev.amphibian.accuracy.edges.Application;
import dev.amphibian.accuracy.slices.RunningApplication.Served;
import dev.amphibian.analyzer.effect.EffectCatalogue;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.Slicer;
import dev.amphibian.local.parity.Request;
import dev.amphibian.local.parity.RequestFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Starts an application anew for each request of a file and prints which of the classes that it
 * then loads are outside the slice of the entry point that the request is named after.
 */
public final class SliceTruth {

  private static final int SHOWN = 3;

  private final Application application;
  private final List<Slice> slices;
  private final URI base;
  private final List<String> options;

  private SliceTruth(Application application, List<Slice> slices, URI base, List<String> options) {
    this.application = application;
    this.slices = slices;
    this.base = base;
    this.options = options;
  }

  /** Takes the requests, the class folders, the class path, the address, and Java's options. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length < 5) {
      throw new IllegalArgumentException(
          "Give REQUESTS CLASS_FOLDERS CLASS_PATH ADDRESS JAVA_OPTION…");
    }
    Application application = Application.read(arguments[1], arguments[2]);
    Slicer slicer =
        new Slicer(
            application.codebase(),
            application.beans(),
            application.calls(),
            EffectCatalogue.standard());
    List<Slice> slices = slicer.slices(application.entryPoints());
    List<String> options = Arrays.asList(arguments).subList(4, arguments.length);
    SliceTruth truth = new SliceTruth(application, slices, URI.create(arguments[3]), options);
    for (Request request : RequestFile.read(Path.of(arguments[0])).requests()) {
      truth.compare(request);
    }
  }

  private void compare(Request request) throws IOException, InterruptedException {
    SliceContents contents = SliceContents.of(slice(request.name()), application);
    try (RunningApplication running = RunningApplication.start(options, base)) {
      Served served = running.serve(request);
      List<LoadedClass> outside = contents.outside(served.classes());
      long own = served.classes().stream().filter(contents::isApplication).count();
      long jars = served.classes().stream().filter(c -> c.source().isPresent()).count() - own;
      System.out.printf(
          "%s, status %d: %d application classes, %d library classes, %d outside%n",
          request.name(), served.status(), own, jars, outside.size());
      bySource(outside)
          .forEach(
              (source, names) ->
                  System.out.printf(
                      "  %s: %d, such as %s%n",
                      source, names.size(), names.subList(0, Math.min(SHOWN, names.size()))));
    }
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
            () ->
                new IllegalArgumentException(
                    "There is no entry point %s, but %s"
                        .formatted(
                            name, slices.stream().map(s -> s.entryPoint().label()).toList())));
  }
}
