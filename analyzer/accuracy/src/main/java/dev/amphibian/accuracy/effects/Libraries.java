package dev.amphibian.accuracy.effects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars of a folder, and the Java that runs this; a type may stand in two versions of a jar. */
final class Libraries {

  private static final String CLASS = ".class";

  private final Map<String, List<ZipFile>> jars = new HashMap<>();
  private final Map<String, List<LibraryType>> known = new HashMap<>();
  private int count;

  /** Opens all jars of a folder. */
  static Libraries in(Path folder) throws IOException {
    Libraries libraries = new Libraries();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        libraries.add(new ZipFile(file.toFile()));
      }
    }
    return libraries;
  }

  private void add(ZipFile jar) {
    count++;
    jar.stream()
        .map(ZipEntry::getName)
        .filter(entry -> entry.endsWith(CLASS))
        .forEach(entry -> jars.computeIfAbsent(entry, unused -> new ArrayList<>()).add(jar));
  }

  /** How many jars there are. */
  int count() {
    return count;
  }

  /** A type in each version that there is of it. */
  List<LibraryType> types(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  private List<LibraryType> read(String name) {
    String entry = name.replace('.', '/') + CLASS;
    List<LibraryType> types = new ArrayList<>();
    try {
      for (ZipFile jar : jars.getOrDefault(entry, List.of())) {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
          types.add(LibraryType.of(in.readAllBytes()));
        }
      }
      try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(entry)) {
        if (in != null) {
          types.add(LibraryType.of(in.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }

  /** What a type declares or inherits; constructors are its own alone. */
  Stream<LibraryMethod> methods(String name) {
    Stream<LibraryMethod> own = types(name).stream().flatMap(type -> type.methods().stream());
    Stream<LibraryMethod> inherited =
        above(name, new LinkedHashSet<>()).stream()
            .flatMap(above -> types(above).stream())
            .flatMap(type -> type.methods().stream())
            .filter(method -> !method.isConstructor());
    return Stream.concat(own, inherited);
  }

  private Set<String> above(String name, Set<String> seen) {
    for (LibraryType type : types(name)) {
      type.above().stream().filter(seen::add).forEach(above -> above(above, seen));
    }
    return seen;
  }
}
