package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.generator.output.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts generated classes, selected classes of the application and its resources into an archive.
 */
final class Contents {

  private final Codebase codebase;

  Contents(Codebase codebase) {
    this.codebase = codebase;
  }

  void addClasses(Archive archive, Path generatedClasses, SortedSet<String> types)
      throws IOException {
    addFolder(archive, generatedClasses, name -> true);
    for (String name : types) {
      Path file = codebase.type(name).map(TypeInfo::classFile).orElseThrow();
      archive.add(name.replace('.', '/') + ".class", file);
    }
    addPackageInfos(archive);
    Resources.in(codebase.resources()).forEach(archive::add);
  }

  /** The libraries under file names that differ, sorted. */
  static SortedMap<String, Path> named(List<Path> adapters, Selection selection) {
    SortedMap<String, Path> named = new TreeMap<>();
    selection.jars().forEach(jar -> put(named, jar.group() + "-", jar.file()));
    adapters.forEach(adapter -> put(named, "amphibian-", adapter));
    return named;
  }

  private static void put(SortedMap<String, Path> named, String prefix, Path file) {
    String name = String.valueOf(file.getFileName());
    if (named.containsKey(name) && !file.equals(named.get(name))) {
      named.put(prefix + name, file);
    } else {
      named.put(name, file);
    }
  }

  /** Adds those files of a folder whose entries' names fit. */
  static void addFolder(Archive archive, Path folder, Predicate<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> Files.isRegularFile(file) && names.test(entry(folder, file)))
          .forEach(file -> archive.add(entry(folder, file), file));
    }
  }

  /** Annotations on packages, which frameworks read. */
  private void addPackageInfos(Archive archive) throws IOException {
    for (Path folder : codebase.resources()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> file.endsWith("package-info.class"))
              .forEach(file -> archive.add(entry(folder, file), file));
        }
      }
    }
  }

  /** How an archive calls a file of a folder. */
  static String entry(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
