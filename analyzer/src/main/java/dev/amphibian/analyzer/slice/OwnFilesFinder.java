package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.OwnFiles;
import dev.amphibian.analyzer.codebase.OwnFiles.Resource;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what the application brings into a slice's package; its folders are read once. */
final class OwnFilesFinder {

  private final Codebase codebase;
  private final List<Resource> resources;

  OwnFilesFinder(Codebase codebase) {
    this.codebase = codebase;
    this.resources =
        codebase.resources().stream()
            .flatMap(OwnFilesFinder::below)
            .sorted(Comparator.comparing(Resource::bytes).reversed().thenComparing(Resource::name))
            .toList();
  }

  private static Stream<Resource> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.toString().endsWith(".class"))
          .map(file -> resource(folder, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource resource(Path folder, Path file) {
    try {
      String name = folder.relativize(file).toString().replace('\\', '/');
      return new Resource(name, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a slice with these types. */
  OwnFiles of(List<String> types) {
    int java =
        types.stream()
            .flatMap(name -> codebase.type(name).stream())
            .mapToInt(TypeInfo::java)
            .max()
            .orElse(0);
    return new OwnFiles(java, resources);
  }
}
