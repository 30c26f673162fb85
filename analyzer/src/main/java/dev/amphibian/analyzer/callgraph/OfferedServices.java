package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Classes that the application's files offer to whoever loads services by their interface. */
final class OfferedServices {

  private OfferedServices() {}

  /** What stands in {@code META-INF/services} and {@code META-INF/spring.factories}. */
  static List<TypeInfo> of(Codebase codebase) {
    return codebase.resources().stream()
        .map(folder -> folder.resolve("META-INF"))
        .flatMap(folder -> files(folder).stream())
        .flatMap(file -> words(file).flatMap(word -> codebase.type(word).stream()))
        .filter(TypeInfo::isConcrete)
        .distinct()
        .toList();
  }

  private static List<Path> files(Path folder) {
    Path services = folder.resolve("services");
    Path factories = folder.resolve("spring.factories");
    try (Stream<Path> all = Files.isDirectory(services) ? Files.list(services) : Stream.empty()) {
      return Stream.concat(all, Stream.of(factories)).filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Class names are ASCII: a charset that can't fail will do. */
  private static Stream<String> words(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1)
          .lines()
          .map(line -> line.replaceFirst("#.*", ""))
          .flatMap(line -> Arrays.stream(line.split("[^\\w.$]+")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
